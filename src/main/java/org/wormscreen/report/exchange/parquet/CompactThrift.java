package org.wormscreen.report.exchange.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A structure of Thrift's compact protocol, as Parquet's headers are written. */
final class CompactThrift {

  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream out;
  private int last;

  private CompactThrift(ByteArrayOutputStream out) {
    this.out = out;
  }

  /** The bytes of a structure whose fields are written in the order of their numbers. */
  static byte[] bytes(Consumer<CompactThrift> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, fields);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, Consumer<CompactThrift> fields) {
    fields.accept(new CompactThrift(out));
    out.write(0); // no further field
  }

  CompactThrift i32(int field, int value) {
    header(field, I32);
    varint(zigzag(value));
    return this;
  }

  CompactThrift i64(int field, long value) {
    header(field, I64);
    varint(zigzag(value));
    return this;
  }

  CompactThrift text(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  CompactThrift struct(int field, Consumer<CompactThrift> fields) {
    header(field, STRUCT);
    write(out, fields);
    return this;
  }

  CompactThrift integers(int field, List<Integer> values) {
    list(field, I32, values.size());
    values.forEach(value -> varint(zigzag(value)));
    return this;
  }

  CompactThrift texts(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  <T> CompactThrift structs(int field, List<T> values, BiConsumer<CompactThrift, T> fields) {
    list(field, STRUCT, values.size());
    values.forEach(value -> write(out, its -> fields.accept(its, value)));
    return this;
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    if (size < SHORT_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(SHORT_LIST << 4 | type);
      varint(size);
    }
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    out.writeBytes(utf8);
  }

  /** Numbers of fields are written as the step from the field before. */
  private void header(int field, int type) {
    out.write(field - last << 4 | type);
    last = field;
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
