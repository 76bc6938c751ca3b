package org.wormscreen.image.zarr;

import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/** Writes tiny OME-Zarr images of 16 bits with the axes c, y, x. */
public final class ZarrBuilder {

  private ZarrBuilder() {}

  /** The value at a place, so that channels, rows and columns differ. */
  public static int value(int channel, int y, int x) {
    return channel * 10_000 + y * 100 + x;
  }

  /** How chunks are packed. */
  public enum Packing {
    V2_RAW,
    V2_GZIP,
    V2_BLOSC,
    V3_ZSTD,
    V3_SHARDED
  }

  /** An image group with one level "0" of 2 channels x rows x columns, um per pixel given. */
  public static Path image(Path group, Packing packing, int rows, int columns, double um)
      throws IOException {
    return image(group, packing, rows, columns, um, true);
  }

  private static Path image(
      Path group, Packing packing, int rows, int columns, double um, boolean chunks)
      throws IOException {
    boolean v3 = packing.name().startsWith("V3");
    Path array = Files.createDirectories(group.resolve("0"));
    String scales =
        """
        "multiscales":[{"axes":[{"name":"c","type":"channel"},{"name":"y","type":"space","unit":"micrometer"},{"name":"x","type":"space","unit":"micrometer"}],
        "datasets":[{"path":"0","coordinateTransformations":[{"type":"scale","scale":[1,%s,%s]}]}]}],
        "omero":{"channels":[{"label":"BF"},{"label":"GFP"}]}"""
            .formatted(um, um);
    attributes(group, v3, scales);
    int chunk = 4;
    Files.writeString(array.resolve(v3 ? "zarr.json" : ".zarray"), header(packing, rows, columns));
    int across = (columns + chunk - 1) / chunk;
    int down = (rows + chunk - 1) / chunk;
    if (!chunks) {
      return array;
    }
    if (packing == Packing.V3_SHARDED) {
      for (int c = 0; c < 2; c++) {
        shard(array.resolve("c/%d/0/0".formatted(c)), c, rows, columns, down, across);
      }
      return array;
    }
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < down * across; i++) {
        String place = "%d/%d/%d".formatted(c, i / across, i % across);
        Path file = array.resolve(v3 ? "c/" + place : place.replace('/', '.'));
        Files.createDirectories(file.getParent());
        Files.write(file, packed(packing, chunk(c, i / across, i % across, rows, columns)));
      }
    }
    return array;
  }

  /** Attributes of a group of either version. */
  public static void attributes(Path group, boolean v3, String json) throws IOException {
    Files.createDirectories(group);
    if (v3) {
      Files.writeString(
          group.resolve("zarr.json"),
          "{\"zarr_format\":3,\"node_type\":\"group\",\"attributes\":{\"ome\":{\"version\":\"0.5\","
              + json
              + "}}}");
    } else {
      Files.writeString(group.resolve(".zgroup"), "{\"zarr_format\":2}");
      Files.writeString(group.resolve(".zattrs"), "{" + json + "}");
    }
  }

  private static String header(Packing packing, int rows, int columns) {
    String shape = "[2,%d,%d]".formatted(rows, columns);
    return switch (packing) {
      case V2_RAW, V2_GZIP, V2_BLOSC ->
          "{\"zarr_format\":2,\"shape\":%s,\"chunks\":[1,4,4],\"dtype\":\"<u2\",\"order\":\"C\",\"filters\":null,\"fill_value\":0,\"compressor\":%s}"
              .formatted(
                  shape,
                  packing == Packing.V2_RAW
                      ? "null"
                      : packing == Packing.V2_GZIP ? "{\"id\":\"gzip\"}" : "{\"id\":\"blosc\"}");
      case V3_ZSTD ->
          "{\"zarr_format\":3,\"node_type\":\"array\",\"shape\":%s,\"data_type\":\"uint16\",\"chunk_grid\":{\"name\":\"regular\",\"configuration\":{\"chunk_shape\":[1,4,4]}},\"chunk_key_encoding\":{\"name\":\"default\",\"configuration\":{\"separator\":\"/\"}},\"fill_value\":0,\"codecs\":[{\"name\":\"bytes\",\"configuration\":{\"endian\":\"little\"}},{\"name\":\"zstd\"},{\"name\":\"crc32c\"}]}"
              .formatted(shape);
      case V3_SHARDED ->
          "{\"zarr_format\":3,\"node_type\":\"array\",\"shape\":%s,\"data_type\":\"uint16\",\"chunk_grid\":{\"name\":\"regular\",\"configuration\":{\"chunk_shape\":[1,%d,%d]}},\"chunk_key_encoding\":{\"name\":\"default\",\"configuration\":{\"separator\":\"/\"}},\"fill_value\":7,\"codecs\":[{\"name\":\"sharding_indexed\",\"configuration\":{\"chunk_shape\":[1,4,4],\"codecs\":[{\"name\":\"bytes\",\"configuration\":{\"endian\":\"little\"}},{\"name\":\"gzip\"}],\"index_codecs\":[{\"name\":\"bytes\",\"configuration\":{\"endian\":\"little\"}},{\"name\":\"crc32c\"}],\"index_location\":\"end\"}}]}"
              .formatted(shape, (rows + 3) / 4 * 4, (columns + 3) / 4 * 4);
    };
  }

  /** One plane of a square image in chunks of 512 x 512, for measuring. */
  public static Path large(Path group, Packing packing, int side) throws IOException {
    Path array = image(group, packing, side, side, 0.65, false);
    int chunk = 512;
    Path header = array.resolve(packing.name().startsWith("V3") ? "zarr.json" : ".zarray");
    Files.writeString(header, text(header).replace("[1,4,4]", "[1,512,512]"));
    for (int i = 0; i < side / chunk * (side / chunk); i++) {
      ByteBuffer bytes = ByteBuffer.allocate(2 * chunk * chunk).order(ByteOrder.LITTLE_ENDIAN);
      for (int p = 0; p < chunk * chunk; p++) {
        bytes.putShort((short) (p * 31 + i));
      }
      String place = "0/%d/%d".formatted(i / (side / chunk), i % (side / chunk));
      boolean v3 = packing.name().startsWith("V3");
      Path file = array.resolve(v3 ? "c/" + place : place.replace('/', '.'));
      Files.createDirectories(file.getParent());
      Files.write(file, packed(packing, bytes.array()));
    }
    return array;
  }

  private static byte[] chunk(int c, int row, int column, int rows, int columns) {
    ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 16; i++) {
      int y = row * 4 + i / 4;
      int x = column * 4 + i % 4;
      bytes.putShort((short) (y < rows && x < columns ? value(c, y, x) : 0));
    }
    return bytes.array();
  }

  private static byte[] packed(Packing packing, byte[] bytes) throws IOException {
    return switch (packing) {
      case V2_RAW -> bytes;
      case V2_GZIP, V3_SHARDED -> gzip(bytes);
      case V2_BLOSC -> blosc(bytes);
      case V3_ZSTD -> checked(zstd(bytes));
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) {
    ZstdCompressor zstd = new ZstdCompressor();
    byte[] into = new byte[zstd.maxCompressedLength(bytes.length)];
    return Arrays.copyOf(into, zstd.compress(bytes, 0, bytes.length, into, 0, into.length));
  }

  private static byte[] checked(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return ByteBuffer.allocate(bytes.length + 4)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes)
        .putInt((int) sum.getValue())
        .array();
  }

  /** One block, LZ4, bytes sorted. */
  private static byte[] blosc(byte[] bytes) {
    byte[] sorted = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      sorted[i % 2 * bytes.length / 2 + i / 2] = bytes[i];
    }
    Lz4Compressor lz4 = new Lz4Compressor();
    byte[] into = new byte[lz4.maxCompressedLength(sorted.length)];
    int length = lz4.compress(sorted, 0, sorted.length, into, 0, into.length);
    byte[] block = length < sorted.length ? Arrays.copyOf(into, length) : sorted;
    int whole = 16 + 4 + 4 + block.length;
    return ByteBuffer.allocate(whole)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 2)
        .put((byte) 1)
        .put((byte) (1 | 16 | 1 << 5))
        .put((byte) 2)
        .putInt(bytes.length)
        .putInt(bytes.length)
        .putInt(whole)
        .putInt(20)
        .putInt(block.length)
        .put(block)
        .array();
  }

  /** All chunks of a channel but the last, which stays absent where there are several. */
  private static void shard(Path file, int c, int rows, int columns, int down, int across)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer index = ByteBuffer.allocate(16 * down * across).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < down * across; i++) {
      if (i > 0 && i == down * across - 1) {
        index.putLong(-1).putLong(-1);
        continue;
      }
      byte[] chunk = packed(Packing.V3_SHARDED, chunk(c, i / across, i % across, rows, columns));
      index.putLong(out.size()).putLong(chunk.length);
      out.write(chunk);
    }
    out.write(checked(index.array()));
    Files.createDirectories(file.getParent());
    Files.write(file, out.toByteArray());
  }

  /** A plate of wells B03 and C05 with one image each. */
  public static Path plate(Path store, Packing packing, double um) throws IOException {
    boolean v3 = packing.name().startsWith("V3");
    attributes(
        store,
        v3,
        "\"plate\":{\"name\":\"tiny\",\"rows\":[{\"name\":\"B\"},{\"name\":\"C\"}],\"columns\":[{\"name\":\"3\"},{\"name\":\"5\"}],\"wells\":[{\"path\":\"B/3\",\"rowIndex\":0,\"columnIndex\":0},{\"path\":\"C/5\",\"rowIndex\":1,\"columnIndex\":1}]}");
    for (String well : new String[] {"B/3", "C/5"}) {
      attributes(store.resolve(well), v3, "\"well\":{\"images\":[{\"path\":\"0\"}]}");
      image(store.resolve(well).resolve("0"), packing, 9, 10, um);
    }
    return store;
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
