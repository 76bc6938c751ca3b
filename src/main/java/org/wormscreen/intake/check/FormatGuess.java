package org.wormscreen.intake.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.folder.NamedPlate;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/**
 * Which plate it is.
 *
 * <p>The smallest usual plate with all wells of images and map; but when at least 90 % of them lie
 * on a smaller plate and fill at least half of it, then it is that one and the others are mistakes:
 * a plate of A01 to H12 with one row for A13 is a plate of 96 wells with a slip in its map.
 */
public final class FormatGuess {

  private static final double MOST = 0.9;
  private static final double FILLED = 0.5;

  private FormatGuess() {}

  public static PlateFormat of(
      Optional<PlateFormat> told, NamedPlate named, Optional<MapFile> map, Problems problems) {
    SortedSet<WellId> all = new TreeSet<>(named.wells());
    map.ifPresent(m -> all.addAll(m.reading().lines().keySet()));
    PlateFormat format = told.orElseGet(() -> guess(all));
    SortedSet<WellId> off = new TreeSet<>(all);
    off.removeIf(format::contains);
    if (!off.isEmpty()) {
      complain(off, format, told, named, map, problems);
    }
    return format;
  }

  private static void complain(
      SortedSet<WellId> off,
      PlateFormat format,
      Optional<PlateFormat> told,
      NamedPlate named,
      Optional<MapFile> map,
      Problems problems) {
    String must =
        "which do not lie on a plate of %s wells (A01 to %s); correct it%s"
            .formatted(
                format.wells(),
                new WellId(format.rows() - 1, format.columns() - 1),
                told.isPresent() ? "" : ", or give --plate-format if it is a larger plate");
    List<Path> files =
        named.files().stream()
            .filter(f -> off.contains(f.name().well()))
            .map(NamedFile::file)
            .toList();
    if (!files.isEmpty()) {
      problems.plate(
          Code.OFF_PLATE,
          "%s (%s) for wells %s, %s"
              .formatted(
                  Problems.count(files, "file"),
                  Problems.some(files),
                  WellSelection.of(wellsOf(named, off)),
                  must),
          files);
    }
    map.ifPresent(
        m -> {
          SortedSet<WellId> rows = new TreeSet<>(off);
          rows.retainAll(m.reading().lines().keySet());
          rows.stream()
              .findFirst()
              .ifPresent(
                  first ->
                      problems.plate(
                          Code.OFF_PLATE,
                          "%s%s: wells %s, %s"
                              .formatted(
                                  m.place(m.reading().lines().get(first)),
                                  rows.size() == 1 ? "" : " and others",
                                  WellSelection.of(rows),
                                  must),
                          List.of()));
        });
  }

  private static SortedSet<WellId> wellsOf(NamedPlate named, SortedSet<WellId> off) {
    SortedSet<WellId> wells = new TreeSet<>(named.wells());
    wells.retainAll(off);
    return wells;
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
