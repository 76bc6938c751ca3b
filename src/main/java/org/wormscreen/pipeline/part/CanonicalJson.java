package org.wormscreen.pipeline.part;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Base64;

/** JSON in one form only: properties and keys sorted, no white space; equal values, equal bytes. */
public final class CanonicalJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule("bytes").addDeserializer(byte[].class, new Bytes()))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .build();

  /** The value's bytes. */
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of ours could not be written as JSON", e);
    }
  }

  /**
   * The value of the bytes from {@code begin} on.
   *
   * @throws IOException when they are not such a value
   */
  <T> T read(byte[] json, int begin, Class<T> type) throws IOException {
    return MAPPER.readValue(json, begin, json.length - begin, type);
  }

  /** Pictures and outlines: half of a part, which Java's own decoder reads several times faster. */
  private static final class Bytes extends StdScalarDeserializer<byte[]> {

    private static final long serialVersionUID = 1L;

    Bytes() {
      super(byte[].class);
    }

    @Override
    public byte[] deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        return Base64.getDecoder().decode(json.getText());
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(json.getText(), byte[].class, e.getMessage());
      }
    }
  }
}
