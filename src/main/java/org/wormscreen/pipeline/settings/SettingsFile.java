package org.wormscreen.pipeline.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * A settings file in YAML: the keys that differ from the defaults, grouped by room as in {@link
 * ScreenSettings}. Keys that do not exist, appear twice or hold a value of the wrong kind stop the
 * run.
 */
final class SettingsFile {

  private static final int LARGEST_BYTES = 1 << 20;

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The defaults with what the file changes. */
  ScreenSettings read(Path file) {
    JsonNode changes = parse(file);
    ObjectNode merged = yaml.valueToTree(ScreenSettings.defaults());
    List<String> problems = new ArrayList<>();
    if (changes.isObject()) {
      merge(merged, (ObjectNode) changes, "", problems);
    } else if (!changes.isMissingNode() && !changes.isNull()) {
      problems.add("found a list or a single value, expected keys such as 'well:'");
    }
    if (!problems.isEmpty()) {
      throw wrong(file, String.join("; ", problems), null);
    }
    try {
      return yaml.treeToValue(merged, ScreenSettings.class);
    } catch (JacksonException e) {
      Throwable root = e.getCause() instanceof IllegalArgumentException c ? c : e;
      String message =
          root instanceof JacksonException j ? j.getOriginalMessage() : root.getMessage();
      throw wrong(file, message, e);
    }
  }

  /** All keys with their values. */
  String write(ScreenSettings settings) {
    try {
      return yaml.writeValueAsString(settings);
    } catch (JacksonException e) {
      throw new IllegalStateException("The settings could not be written as YAML", e);
    }
  }

  /** The number of a key, groups with dots. */
  double number(ScreenSettings settings, String key) {
    JsonNode node = yaml.valueToTree(settings).at(pointer(key));
    if (!node.isNumber()) {
      throw new IllegalArgumentException("No number among the settings: " + key);
    }
    return node.doubleValue();
  }

  /** The settings with these numbers. */
  ScreenSettings changed(ScreenSettings settings, Map<String, Double> numbers) {
    JsonNode tree = yaml.valueToTree(settings);
    numbers.forEach(
        (key, number) -> {
          number(settings, key); // refuses a key that does not exist
          String pointer = pointer(key);
          int last = pointer.lastIndexOf('/');
          ((ObjectNode) tree.at(pointer.substring(0, last)))
              .put(pointer.substring(last + 1), number);
        });
    try {
      return yaml.treeToValue(tree, ScreenSettings.class);
    } catch (JacksonException e) {
      String message = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
      throw new ScreenException(Kind.SETTINGS, message, e);
    }
  }

  private static String pointer(String key) {
    return "/" + key.replace('.', '/');
  }

  private JsonNode parse(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw wrong(file, "it is larger than 1 MiB, which no settings file is", null);
      }
      return yaml.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw wrong(file, e.getOriginalMessage().lines().findFirst().orElse("") + where, e);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "The settings file %s cannot be read: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private static void merge(
      ObjectNode defaults, ObjectNode changes, String path, List<String> problems) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = path + change.getKey();
      JsonNode known = defaults.get(change.getKey());
      if (known == null) {
        problems.add(unknown(key, path, defaults));
      } else if (known.isObject() && change.getValue().isObject()) {
        merge((ObjectNode) known, (ObjectNode) change.getValue(), key + ".", problems);
      } else if (known.isObject() != change.getValue().isObject()) {
        problems.add("'%s' holds %s".formatted(key, known.isObject() ? "keys" : "one value"));
      } else {
        defaults.set(change.getKey(), change.getValue());
      }
    }
  }

  private static String unknown(String key, String path, ObjectNode defaults) {
    List<String> names = new ArrayList<>();
    defaults.fieldNames().forEachRemaining(names::add);
    String name = key.substring(path.length());
    String nearest =
        names.stream()
            .min(
                Comparator.comparing(
                        (String n) -> LevenshteinDistance.getDefaultInstance().apply(n, name))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    return "there is no key '%s'; the nearest is '%s%s'".formatted(key, path, nearest);
  }

  private static ScreenException wrong(Path file, String what, Throwable cause) {
    return new ScreenException(
        Kind.SETTINGS,
        "The settings file %s is wrong: %s. 'screen settings' prints all keys with their defaults."
            .formatted(file, what),
        cause);
  }
}
