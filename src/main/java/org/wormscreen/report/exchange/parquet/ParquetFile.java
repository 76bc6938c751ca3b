package org.wormscreen.report.exchange.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.table.Table;
import org.wormscreen.report.table.screen.ScreenTables.Written;

/** A table as a Parquet file: every column by its type, nothing where the CSV has nothing. */
public final class ParquetFile {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private ParquetFile() {}

  /** Writes each table as {@code NAME.parquet} into the folder, whole or not at all. */
  public static void write(Path folder, List<Written<?>> tables) {
    for (Written<?> table : tables) {
      String name = table.file().getFileName().toString().replace(".csv", ".parquet");
      write(folder.resolve(name), columns(table), table.rows().size());
    }
  }

  private static <R extends Record> List<Column> columns(Written<R> written) {
    Table<R> table = written.table();
    List<List<String>> rows = written.rows().stream().map(table::cells).toList();
    return IntStream.range(0, table.columns().size())
        .mapToObj(
            c ->
                new Column(
                    table.columns().get(c),
                    Column.Type.valueOf(table.types().get(c).toUpperCase(Locale.ROOT)),
                    rows.stream().map(row -> row.get(c)).toList()))
        .toList();
  }

  static void write(Path file, List<Column> columns, int rows) {
    AtomicFile.write(file, out -> write(out, columns, rows));
  }

  /** A column and where it lies. */
  private record Chunk(Column column, long offset, int bytes) {}

  private static void write(OutputStream out, List<Column> columns, int rows) throws IOException {
    out.write(MAGIC);
    long at = MAGIC.length;
    List<Chunk> chunks = new ArrayList<>();
    for (Column column : columns) {
      byte[] page = column.page();
      out.write(page);
      chunks.add(new Chunk(column, at, page.length));
      at += page.length;
    }
    long data = at - MAGIC.length;
    byte[] footer =
        CompactThrift.bytes(
            file -> {
              file.i32(1, VERSION);
              schema(file, columns);
              file.i64(3, rows);
              file.structs(
                  4,
                  List.of(chunks),
                  (group, all) ->
                      group
                          .structs(
                              1,
                              all,
                              (c, chunk) -> chunk.column.place(c, chunk.offset, chunk.bytes))
                          .i64(2, data)
                          .i64(3, rows));
              file.text(6, "screen");
            });
    out.write(footer);
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    out.write(MAGIC);
  }

  /** The root, then its columns. */
  private static void schema(CompactThrift file, List<Column> columns) {
    List<Integer> lines = IntStream.rangeClosed(0, columns.size()).boxed().toList();
    file.structs(
        2,
        lines,
        (line, i) -> {
          if (i == 0) {
            line.text(4, "table").i32(5, columns.size());
          } else {
            columns.get(i - 1).describe(line);
          }
        });
  }
}
