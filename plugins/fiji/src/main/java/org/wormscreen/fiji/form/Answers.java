package org.wormscreen.fiji.form;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * What was said to a {@link Form}: a text for each key, blank where nothing was said.
 *
 * @param said every key of the form
 */
public record Answers(SortedMap<String, String> said) {

  public Answers {
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
  }

  /** The answers of a map. */
  public static Answers of(Map<String, String> said) {
    return new Answers(new TreeMap<>(said));
  }

  /** The text; empty where nothing was said. */
  public Optional<String> text(String key) {
    String text = said.get(key);
    if (text == null) {
      throw new IllegalArgumentException("Nobody asked for '%s'".formatted(key));
    }
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }

  /** The path, absolute; empty where nothing was said. */
  public Optional<Path> path(String key) {
    try {
      return text(key).map(t -> Path.of(t).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new ScreenException(Kind.USAGE, "'%s' is no path: %s".formatted(key, said.get(key)), e);
    }
  }

  /** The path. */
  public Path needed(String key) {
    return path(key)
        .orElseThrow(
            () -> new ScreenException(Kind.USAGE, "'%s' is needed and is empty".formatted(key)));
  }

  /** The number; empty where nothing was said. */
  public OptionalDouble number(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.get().toLowerCase(Locale.ROOT)));
    } catch (NumberFormatException e) {
      throw new ScreenException(
          Kind.USAGE, "'%s' is a number such as 2.6, found '%s'".formatted(key, text.get()), e);
    }
  }

  /** The whole number. */
  public int whole(String key) {
    double number =
        number(key)
            .orElseThrow(
                () ->
                    new ScreenException(Kind.USAGE, "'%s' is needed and is empty".formatted(key)));
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new ScreenException(
          Kind.USAGE, "'%s' is a whole number, found %s".formatted(key, said.get(key)));
    }
    return (int) number;
  }

  /** Whether a flag is set. */
  public boolean flag(String key) {
    return text(key).filter("true"::equals).isPresent();
  }
}
