package org.wormscreen.pipeline.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.part.Sha256;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.AtomicFile;

/**
 * Reads and writes the files of a plan: JSON, wells by their labels, paths as text. Maps keep the
 * order of their entries, since the columns of a plate map have one.
 */
final class PlanFile {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(plainWords())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Writes the value, whole or not at all, and gives the SHA-256 of the file. */
  String write(Path file, Object value) {
    try {
      byte[] json = mapper.writeValueAsBytes(value);
      AtomicFile.write(file, out -> out.write(json));
      return Sha256.of(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan could not be written as JSON", e);
    }
  }

  /**
   * Reads the value of a file that must be the very one.
   *
   * @throws ScreenException when its bytes have another SHA-256
   */
  <T> T read(Path file, String sha256, Class<T> type) {
    byte[] json = bytes(file);
    if (!Sha256.of(json).equals(sha256)) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          file
              + " is not the file that was planned: it was edited, or planned again since. Plan"
              + " again ('screen plan'), and start the batches of that plan; finished wells are"
              + " kept.");
    }
    return parse(file, json, type);
  }

  /** Reads the value of a file. */
  <T> T read(Path file, Class<T> type) {
    return parse(file, bytes(file), type);
  }

  private <T> T parse(Path file, byte[] json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s is no file of a plan (%s); plan again by 'screen plan'"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new ScreenException(
          Kind.NO_INPUT, "There is no file %s; 'screen plan' writes it".formatted(file), e);
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, "%s cannot be read (%s)".formatted(file, e), e);
    }
  }

  private static SimpleModule plainWords() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Path.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Path path, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(path.toString());
          }
        });
    module.addDeserializer(
        Path.class,
        new JsonDeserializer<>() {
          @Override
          public Path deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return Path.of(in.getValueAsString());
          }
        });
    module.addSerializer(
        WellId.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(WellId well, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(well.label());
          }
        });
    module.addDeserializer(
        WellId.class,
        new JsonDeserializer<>() {
          @Override
          public WellId deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            String label = in.getValueAsString();
            return WellId.parse(label)
                .orElseThrow(() -> new IOException("'" + label + "' is no well"));
          }
        });
    return module;
  }
}
