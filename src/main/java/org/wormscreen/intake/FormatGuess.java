package org.wormscreen.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/**
 * Which plate it is.
 *
 * <p>The smallest usual plate with all wells of images and map; but when at least 90 % of them lie
 * on a smaller plate and fill at least half of it, then it is that one and the others are mistakes:
 * a plate of A01 to H12 with one row for A13 is a plate of 96 wells with a slip in its map.
 */
final class FormatGuess {

  private static final double MOST = 0.9;
  private static final double FILLED = 0.5;

  private FormatGuess() {}

  static PlateFormat of(
      Optional<PlateFormat> told, NamedPlate named, Optional<MapFile> map, Problems problems) {
    SortedSet<WellId> all = new TreeSet<>(named.wells());
    map.ifPresent(m -> all.addAll(m.reading().lines().keySet()));
    PlateFormat format = told.orElseGet(() -> guess(all));
    String must =
        "which does not lie on a plate of %d wells (A01 to %s); correct it%s"
            .formatted(
                format.wells(),
                new WellId(format.rows() - 1, format.columns() - 1),
                told.isPresent() ? "" : ", or give --format if it is a larger plate");
    for (WellId well : all) {
      if (format.contains(well)) {
        continue;
      }
      named.files().stream()
          .filter(f -> f.name().well().equals(well))
          .forEach(
              f ->
                  problems.plate(
                      Code.OFF_PLATE,
                      "%s names well %s, %s".formatted(Problems.shown(f.file()), well, must),
                      List.of(f.file())));
      map.filter(m -> m.reading().lines().containsKey(well))
          .ifPresent(
              m ->
                  problems.plate(
                      Code.OFF_PLATE,
                      "%s names well %s, %s"
                          .formatted(m.place(m.reading().lines().get(well)), well, must),
                      List.of()));
    }
    return format;
  }

  private static PlateFormat guess(SortedSet<WellId> wells) {
    return Arrays.stream(PlateFormat.values())
        .filter(format -> nearlyAllLieOn(format, wells))
        .findFirst()
        .orElseGet(() -> PlateFormat.smallestWith(wells));
  }

  private static boolean nearlyAllLieOn(PlateFormat format, SortedSet<WellId> wells) {
    long inside = wells.stream().filter(format::contains).count();
    return inside == wells.size()
        || inside >= MOST * wells.size() && inside >= FILLED * format.wells();
  }
}
