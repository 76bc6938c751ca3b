package org.wormscreen.report.exchange.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One column as the data page that holds it.
 *
 * @param cells as the CSV has them; {@code ""} is nothing
 */
record Column(String name, Type type, List<String> cells) {

  /** Parquet's physical types, by their numbers there. */
  enum Type {
    BOOLEAN(0),
    INTEGER(1),
    NUMBER(5),
    STRING(6);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RUNS = 3;

  /** The header of the page and the page. */
  byte[] page() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(present());
    if (type == Type.BOOLEAN) {
      data.writeBytes(bits());
    } else {
      cells.stream().filter(cell -> !cell.isEmpty()).forEach(cell -> data.writeBytes(value(cell)));
    }
    byte[] header =
        CompactThrift.bytes(
            page ->
                page.i32(1, DATA_PAGE)
                    .i32(2, data.size())
                    .i32(3, data.size())
                    .struct(
                        5,
                        its -> its.i32(1, cells.size()).i32(2, PLAIN).i32(3, RUNS).i32(4, RUNS)));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(header);
    page.writeBytes(data.toByteArray());
    return page.toByteArray();
  }

  /** Which cells hold something: runs of 1 and 0, their length in bytes before them. */
  private byte[] present() {
    ByteArrayOutputStream runs = new ByteArrayOutputStream();
    int from = 0;
    while (from < cells.size()) {
      boolean empty = cells.get(from).isEmpty();
      int to = from;
      while (to < cells.size() && cells.get(to).isEmpty() == empty) {
        to++;
      }
      int length = to - from << 1;
      while ((length & ~0x7f) != 0) {
        runs.write(length & 0x7f | 0x80);
        length >>>= 7;
      }
      runs.write(length);
      runs.write(empty ? 0 : 1);
      from = to;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(little(4).putInt(runs.size()).array());
    all.writeBytes(runs.toByteArray());
    return all.toByteArray();
  }

  private byte[] value(String cell) {
    return switch (type) {
      case INTEGER -> little(4).putInt(Integer.parseInt(cell)).array();
      case NUMBER -> little(8).putDouble(Double.parseDouble(cell)).array();
      case STRING -> {
        byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
        yield little(4 + utf8.length).putInt(utf8.length).put(utf8).array();
      }
      case BOOLEAN -> throw new IllegalStateException("Bits are packed together");
    };
  }

  /** Eight to a byte, the lowest bit first. */
  private byte[] bits() {
    List<String> there = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    byte[] bits = new byte[(there.size() + 7) / 8];
    for (int i = 0; i < there.size(); i++) {
      bits[i / 8] |= (byte) (there.get(i).equals("1") ? 1 << i % 8 : 0);
    }
    return bits;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The column's line of the schema. */
  void describe(CompactThrift schema) {
    int optional = 1;
    schema.i32(1, type.number()).i32(3, optional).text(4, name);
    if (type == Type.STRING) {
      int utf8 = 0;
      schema.i32(6, utf8).struct(10, logical -> logical.struct(1, string -> {}));
    }
  }

  /** Where the column lies in the file. */
  void place(CompactThrift chunk, long offset, int bytes) {
    int unpacked = 0;
    chunk
        .i64(2, offset)
        .struct(
            3,
            its ->
                its.i32(1, type.number())
                    .integers(2, List.of(PLAIN, RUNS))
                    .texts(3, List.of(name))
                    .i32(4, unpacked)
                    .i64(5, cells.size())
                    .i64(6, bytes)
                    .i64(7, bytes)
                    .i64(9, offset));
  }
}
