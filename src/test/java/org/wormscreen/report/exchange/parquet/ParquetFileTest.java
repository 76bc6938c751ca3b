package org.wormscreen.report.exchange.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {

  /**
   * As pyarrow 26.0.1 reads it: {@code name ['a', None, '\u00b5'], n [1, -2, None], share [None,
   * 0.5, 1e-300], yes [True, False, None]}.
   */
  private static final String READ_BY_PYARROW =
      "UEFSMRUAFSoVKiwVBhUAFQYVBgAABgAAAAIBAgACAQEAAABhAgAAAMK1FQAVIBUgLBUGFQAVBhUG"
          + "AAAEAAAABAECAAEAAAD+////FQAVMBUwLBUGFQAVBhUGAAAEAAAAAgAEAQAAAAAAAOA/WfP4wh9u"
          + "pQEVABUSFRIsFQYVABUGFQYAAAQAAAAEAQIAARUCGVxIBXRhYmxlFQgAFQwlAhgEbmFtZSUATBwA"
          + "AAAVAiUCGAFuABUKJQIYBXNoYXJlABUAJQIYA3llcwAWBhkcGUwmCBwVDBklAAYZGARuYW1lFQAW"
          + "BhZMFkwmCAAAJlQcFQIZJQAGGRgBbhUAFgYWQhZCJlQAACaWARwVChklAAYZGAVzaGFyZRUAFgYW"
          + "UhZSJpYBAAAm6AEcFQAZJQAGGRgDeWVzFQAWBhY0FjQm6AEAABaUAhYGACgGc2NyZWVuAMMAAABQ"
          + "QVIx";

  @TempDir Path folder;

  private static List<Column> columns() {
    return List.of(
        new Column("name", Column.Type.STRING, List.of("a", "", "\u00b5")),
        new Column("n", Column.Type.INTEGER, List.of("1", "-2", "")),
        new Column("share", Column.Type.NUMBER, List.of("", "0.5", "1e-300")),
        new Column("yes", Column.Type.BOOLEAN, List.of("1", "0", "")));
  }

  @Test
  void aTableIsWrittenAsPyarrowReadsIt() throws IOException {
    Path file = folder.resolve("a.parquet");
    ParquetFile.write(file, columns(), 3);
    assertEquals(READ_BY_PYARROW, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
  }

  @Test
  void aFileEndsWithTheLengthOfItsFooter() throws IOException {
    Path file = folder.resolve("b.parquet");
    ParquetFile.write(
        file, List.of(new Column("x", Column.Type.NUMBER, Collections.nCopies(5000, "2.5"))), 5000);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.capacity();
    byte[] magic = new byte[4];
    bytes.get(end - 4, magic);
    assertEquals("PAR1", new String(magic, StandardCharsets.US_ASCII));
    int footer = bytes.getInt(end - 8);
    assertEquals(0, bytes.get(end - 9)); // the end of the footer's structure
    int data = 5000 * 8;
    assertEquals(true, footer > 0 && end - footer > data && end - footer < data + 64);
  }

  @Test
  void aCellThatIsNoNumberIsNoneOfThePage() {
    Column broken = new Column("x", Column.Type.INTEGER, List.of("A1"));
    assertThrows(NumberFormatException.class, broken::page);
  }
}
