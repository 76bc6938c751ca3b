package org.wormscreen.intake.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder as one layout explains them.
 *
 * @param layout the layout
 * @param explained the files that it explains, in the order given
 * @param unexplained the files that it does not explain, in the order given
 */
public record LayoutChoice(Layout layout, List<NamedFile> explained, List<Path> unexplained) {

  public LayoutChoice {
    explained = List.copyOf(explained);
    unexplained = List.copyOf(unexplained);
  }

  /**
   * The layout that explains most files. Of several, the one under which the files belong to the
   * fewest plates (so {@code A1_B02, A1_C02} are two wells of plate A1, not channel 2 of a well
   * A1); then the first.
   */
  public static LayoutChoice among(List<Layout> layouts, List<Path> files) {
    return layouts.stream()
        .map(layout -> of(layout, files))
        .min(
            Comparator.comparingInt((LayoutChoice choice) -> choice.unexplained.size())
                .thenComparingLong(LayoutChoice::plates))
        .orElseThrow(() -> new IllegalArgumentException("No layout to choose from"));
  }

  private static LayoutChoice of(Layout layout, List<Path> files) {
    List<NamedFile> explained = new ArrayList<>();
    List<Path> unexplained = new ArrayList<>();
    for (Path file : files) {
      Optional<ImageName> name = layout.read(withSlashes(file));
      name.ifPresentOrElse(n -> explained.add(new NamedFile(file, n)), () -> unexplained.add(file));
    }
    return new LayoutChoice(layout, explained, unexplained);
  }

  private long plates() {
    return explained.stream().map(file -> file.name().plate()).distinct().count();
  }

  /** The path as text, folders separated by {@code /} on every system. */
  public static String withSlashes(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path part : path) {
      text.append(text.isEmpty() ? "" : "/").append(part);
    }
    return text.toString();
  }
}
