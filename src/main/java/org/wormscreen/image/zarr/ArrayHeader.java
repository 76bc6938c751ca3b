package org.wormscreen.image.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/**
 * What the metadata of an array say.
 *
 * @param shape lengths of the axes, the last running fastest
 * @param chunk lengths of a chunk, or of the smallest part of a shard
 * @param shard lengths of the part that lies in one file; those of a chunk without sharding
 * @param type of the values: {@code u1, i1, u2, i2, u4, i4, f4, f8}
 * @param order of the bytes of a value
 * @param codecs steps that unpack a chunk, in the order of unpacking
 * @param shardCodecs steps that unpack a whole shard; empty without sharding
 * @param indexCodecs steps that unpack a shard's index; the index is before the chunks or behind
 * @param indexFirst whether a shard begins with its index
 * @param prefix of a chunk's name: {@code "c/"} or {@code ""}
 * @param separator between the numbers of a chunk's name
 * @param fill of chunks that are absent; empty when they may not be
 */
record ArrayHeader(
    List<Integer> shape,
    List<Integer> chunk,
    List<Integer> shard,
    String type,
    ByteOrder order,
    List<Codec> codecs,
    List<Codec> shardCodecs,
    List<Codec> indexCodecs,
    boolean indexFirst,
    String prefix,
    String separator,
    OptionalDouble fill) {

  static final String V2 = ".zarray";
  static final String V3 = "zarr.json";

  /** Reads the metadata of an array's folder. */
  static ArrayHeader read(Path folder) throws IOException {
    String name = ZarrJson.name(folder);
    ArrayHeader header =
        Files.isRegularFile(folder.resolve(V2))
            ? version2(ZarrJson.read(folder.resolve(V2)), name)
            : version3(ZarrJson.read(folder.resolve(V3)), name);
    header.requireSense(name);
    return header;
  }

  int valueBytes() {
    return type.charAt(1) - '0';
  }

  boolean sharded() {
    return !shard.equals(chunk);
  }

  private static ArrayHeader version2(JsonNode json, String name) throws IOException {
    String dtype = json.path("dtype").asText();
    boolean plain = json.path("filters").isNull() || json.path("filters").isEmpty();
    if (!dtype.matches("[<>|](u1|i1|u2|i2|u4|i4|f4|f8)") || !plain) {
      throw unsupported(name, "values of type %s or with filters".formatted(dtype));
    }
    if (!json.path("order").asText("C").equals("C")) {
      throw unsupported(name, "arrays whose first axis runs fastest");
    }
    JsonNode compressor = json.path("compressor");
    List<Codec> codecs =
        compressor.isNull() || compressor.isMissingNode()
            ? List.of()
            : List.of(codec(compressor.path("id").asText(), name));
    JsonNode fill = json.path("fill_value");
    String separator = json.path("dimension_separator").asText(".");
    List<Integer> chunk = ints(json.path("chunks"), name);
    return new ArrayHeader(
        ints(json.path("shape"), name),
        chunk,
        chunk,
        dtype.substring(1),
        dtype.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        codecs,
        List.of(),
        List.of(),
        false,
        "",
        separator,
        fill.isNumber() ? OptionalDouble.of(fill.asDouble()) : OptionalDouble.empty());
  }

  private static ArrayHeader version3(JsonNode json, String name) throws IOException {
    String type = type3(json.path("data_type").asText(), name);
    if (!json.path("chunk_grid").path("name").asText().equals("regular")) {
      throw unsupported(name, "chunks of unequal size");
    }
    List<Integer> shard =
        ints(json.path("chunk_grid").path("configuration").path("chunk_shape"), name);
    List<JsonNode> codecs = list(json.path("codecs"));
    boolean sharded =
        !codecs.isEmpty() && codecs.get(0).path("name").asText().equals("sharding_indexed");
    JsonNode sharding = sharded ? codecs.get(0).path("configuration") : json;
    List<JsonNode> inner = sharded ? list(sharding.path("codecs")) : codecs;
    JsonNode encoding = json.path("chunk_key_encoding");
    boolean asVersion2 = encoding.path("name").asText().equals("v2");
    JsonNode fill = json.path("fill_value");
    return new ArrayHeader(
        ints(json.path("shape"), name),
        sharded ? ints(sharding.path("chunk_shape"), name) : shard,
        shard,
        type,
        order(inner, name),
        packing(inner, name),
        sharded ? packing(codecs.subList(1, codecs.size()), name) : List.of(),
        sharded ? packing(list(sharding.path("index_codecs")), name) : List.of(),
        sharding.path("index_location").asText("end").equals("start"),
        asVersion2 ? "" : "c/",
        encoding.path("configuration").path("separator").asText(asVersion2 ? "." : "/"),
        fill.isNumber() ? OptionalDouble.of(fill.asDouble()) : OptionalDouble.empty());
  }

  private static String type3(String type, String name) throws UnreadableImageException {
    return switch (type) {
      case "uint8" -> "u1";
      case "int8" -> "i1";
      case "uint16" -> "u2";
      case "int16" -> "i2";
      case "uint32" -> "u4";
      case "int32" -> "i4";
      case "float32" -> "f4";
      case "float64" -> "f8";
      default -> throw unsupported(name, "values of type " + type);
    };
  }

  private static ByteOrder order(List<JsonNode> codecs, String name) throws IOException {
    for (JsonNode codec : codecs) {
      if (codec.path("name").asText().equals("bytes")) {
        return codec.path("configuration").path("endian").asText("little").equals("big")
            ? ByteOrder.BIG_ENDIAN
            : ByteOrder.LITTLE_ENDIAN;
      }
    }
    throw unsupported(name, "values that are not written as bytes");
  }

  /** The codecs behind the bytes, the last to pack first. */
  private static List<Codec> packing(List<JsonNode> codecs, String name) throws IOException {
    List<Codec> packing = new ArrayList<>();
    for (JsonNode codec : codecs) {
      String its = codec.path("name").asText();
      if (!its.equals("bytes")) {
        packing.add(0, codec(its, name));
      }
    }
    return packing;
  }

  private static Codec codec(String id, String name) throws UnreadableImageException {
    return switch (id) {
      case "gzip" -> Codec.GZIP;
      case "zlib" -> Codec.ZLIB;
      case "zstd", "numcodecs.zstd" -> Codec.ZSTD;
      case "blosc" -> Codec.BLOSC;
      case "crc32c" -> Codec.CRC32C;
      default -> throw unsupported(name, "the codec '%s'".formatted(id));
    };
  }

  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    node.forEach(list::add);
    return list;
  }

  private static List<Integer> ints(JsonNode node, String name) throws UnreadableImageException {
    List<Integer> ints = new ArrayList<>();
    for (JsonNode one : node) {
      if (!one.canConvertToInt() || one.asInt() < 1) {
        throw fault(name, "has a length of %s in its metadata".formatted(one));
      }
      ints.add(one.asInt());
    }
    return List.copyOf(ints);
  }

  private void requireSense(String name) throws UnreadableImageException {
    boolean fits =
        shape.size() >= 2
            && shape.size() <= 5
            && chunk.size() == shape.size()
            && shard.size() == shape.size();
    for (int i = 0; fits && i < shape.size(); i++) {
      fits = shard.get(i) % chunk.get(i) == 0;
    }
    long bytes = valueBytes();
    for (int length : shard) {
      bytes = bytes > Integer.MAX_VALUE ? bytes : bytes * length;
    }
    if (!fits || bytes > Integer.MAX_VALUE - 64) {
      throw fault(
          name,
          "says it has %s values in chunks of %s in shards of %s".formatted(shape, chunk, shard));
    }
  }

  private static UnreadableImageException fault(String name, String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, name + " " + sentence);
  }

  private static UnreadableImageException unsupported(String name, String what) {
    return new UnreadableImageException(
        ImageFault.UNSUPPORTED, "%s: %s are not read here".formatted(name, what));
  }
}
