package org.wormscreen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.quality.PlateQuality;

/**
 * The JSON files {@code quality.json} and {@code run.json}: records in the order of their
 * components, maps in the order of their keys, names as {@code z_prime}, {@code null} for something
 * absent, two spaces of indent, line feeds.
 */
public final class JsonFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(PlainDoubles.module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonFile() {}

  /**
   * The content of {@code quality.json}.
   *
   * @param schema as in {@link Provenance}
   * @param plates each plate's quality, in order
   */
  public record Quality(int schema, List<PlateQuality> plates) {

    public Quality {
      plates = List.copyOf(plates);
    }
  }

  /** Any value of records, lists, maps and numbers as a tree, such as the settings of a run. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * The value of a tree that {@link #tree} made.
   *
   * @throws ScreenException when it is a tree of something else, such as another version's settings
   */
  public static <T> T value(JsonNode tree, Class<T> type) {
    try {
      return MAPPER
          .readerFor(type)
          .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .readValue(tree);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.SETTINGS,
          "These are not the settings of this version of the program (%s)"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Writes {@code run.json}, whole or not at all. */
  public static void write(Path file, Provenance provenance) {
    AtomicFile.write(file, text(provenance));
  }

  /** Writes {@code quality.json}, whole or not at all. */
  public static void write(Path file, List<PlateQuality> plates) {
    AtomicFile.write(file, text(new Quality(Provenance.SCHEMA, plates)));
  }

  /** Reads a {@code run.json}. */
  public static Provenance readProvenance(Path file) {
    return read(file, Provenance.class);
  }

  /** Reads a {@code quality.json}. */
  public static List<PlateQuality> readQuality(Path file) {
    return read(file, Quality.class).plates();
  }

  /** The tree as text for people, without a line feed at its end. */
  public static String pretty(JsonNode tree) {
    return text(tree).stripTrailing();
  }

  static String text(Object value) {
    try {
      return printer().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write as JSON: " + value, e);
    }
  }

  private static ObjectWriter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER.writer(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file), type);
    } catch (NoSuchFileException e) {
      throw new ScreenException(Kind.NO_INPUT, "There is no file " + file + ".", e);
    } catch (JsonProcessingException e) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s is not what this program writes there (%s).".formatted(file, e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "Cannot read %s (%s).".formatted(file, e.getMessage()), e);
    }
  }
}
