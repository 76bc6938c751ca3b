package org.wormscreen.simulate.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.simulate.design.PlateDesign;

/** Reads the design of a plate from a YAML file. */
public final class DesignFile {

  private static final int LARGEST_BYTES = 1 << 20;

  private DesignFile() {}

  /**
   * The design.
   *
   * @throws ScreenException when the file cannot be read, names a key that does not exist, or asks
   *     for what no plate can be
   */
  public static PlateDesign read(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw wrong(file, "it is larger than 1 MiB, which no design is", null);
      }
      DesignText text = mapper().readValue(Files.readAllBytes(file), DesignText.class);
      return new DesignPlan(text).plate();
    } catch (UnrecognizedPropertyException e) {
      throw wrong(
          file,
          "there is no key '%s' here; known are %s"
              .formatted(e.getPropertyName(), e.getKnownPropertyIds()),
          e);
    } catch (JacksonException e) {
      Throwable root = e.getCause() instanceof IllegalArgumentException c ? c : e;
      String message =
          root instanceof JacksonException j ? j.getOriginalMessage() : root.getMessage();
      String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw wrong(file, message.lines().findFirst().orElse("") + line, e);
    } catch (IllegalArgumentException e) {
      throw wrong(file, e.getMessage(), e);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.NO_INPUT, "The design %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .addModule(new Jdk8Module())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build();
  }

  private static ScreenException wrong(Path file, String what, Throwable cause) {
    return new ScreenException(
        Kind.SETTINGS, "The design %s is wrong: %s.".formatted(file, what), cause);
  }
}
