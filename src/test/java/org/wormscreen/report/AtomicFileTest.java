package org.wormscreen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;

class AtomicFileTest {

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsReplacedAndNothingIsLeftBeside() throws IOException {
    Path file = folder.resolve("wells.csv");
    AtomicFile.write(file, "old");
    AtomicFile.write(file, "new µ");
    assertEquals("new µ", Files.readString(file));
    assertEquals(List.of("wells.csv"), names());
  }

  @Test
  void missingFoldersAreMade() throws IOException {
    Path file = folder.resolve("outlines").resolve("A01_f1.zip");
    AtomicFile.write(file, "x");
    assertEquals("x", Files.readString(file));
  }

  @Test
  void aFullDiskIsAScreenExceptionAndTheOldFileStays() throws IOException {
    Path file = folder.resolve("wells.csv");
    AtomicFile.write(file, "old");
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new FileSystemException("x", null, "No space left on device");
                    }));
    assertEquals(ScreenException.Kind.INPUT_OUTPUT, e.kind());
    assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("wells.csv"), names());
  }

  @Test
  void aBugInTheWriterIsNotHiddenAndTheOldFileStays() throws IOException {
    Path file = folder.resolve("wells.csv");
    AtomicFile.write(file, "old");
    IllegalStateException bug = new IllegalStateException("bug");
    assertSame(
        bug,
        assertThrows(
            IllegalStateException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw bug;
                    })));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("wells.csv"), names());
  }

  @Test
  void aFileInPlaceOfTheFolderIsAScreenException() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("out"), "x");
    ScreenException e =
        assertThrows(
            ScreenException.class, () -> AtomicFile.write(notAFolder.resolve("wells.csv"), "x"));
    assertEquals(ScreenException.Kind.INPUT_OUTPUT, e.kind());
  }
}
