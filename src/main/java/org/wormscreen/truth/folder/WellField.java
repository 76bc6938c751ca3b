package org.wormscreen.truth.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.WellId;

/**
 * Which picture a file belongs to, by its name.
 *
 * @param field the field's number; 0 when the name gives none
 */
public record WellField(WellId well, int field) implements Comparable<WellField> {

  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9])([A-Z]{1,2}[0-9]{2})(?![0-9])(?:_f([0-9]+)(?![0-9]))?");
  private static final Comparator<WellField> ORDER =
      Comparator.comparing(WellField::well).thenComparingInt(WellField::field);

  /** Reads the first well in a file's name and the field after it; empty when there is no well. */
  static Optional<WellField> ofName(String fileName) {
    Matcher m = NAME.matcher(fileName);
    if (!m.find()) {
      return Optional.empty();
    }
    int field = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return WellId.parse(m.group(1)).map(well -> new WellField(well, field));
  }

  /** The files of a folder whose names end so, by picture and in order. */
  static SortedMap<WellField, List<Path>> files(Path folder, String ending) {
    SortedMap<WellField, List<Path>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> f.getFileName().toString().endsWith(ending))
          .sorted()
          .forEach(
              f ->
                  ofName(f.getFileName().toString())
                      .ifPresent(w -> found.computeIfAbsent(w, k -> new ArrayList<>()).add(f)));
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, folder + " cannot be listed: " + e, e);
    }
    return found;
  }

  @Override
  public int compareTo(WellField other) {
    return ORDER.compare(this, other);
  }
}
