package org.wormscreen.screening.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wormscreen.intake.map.Concentration;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.WellRow;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.screening.csv.TableProblems;
import org.wormscreen.well.WellReading;

/**
 * Reads a table of wells: a {@code wells.csv} of this program, or one written by hand with at least
 * {@code well}, {@code role}, {@code treatment} and what was counted.
 *
 * <p>Further columns are carried through. A table without the column {@code plate} is one plate,
 * named as the file.
 *
 * @param assay the question, which says what {@code k} of {@code n} are
 * @param fewestAnimals below which a counted well is {@code TOO_FEW}
 */
record WellTable(Assay assay, int fewestAnimals) {

  static final List<String> NEEDED = List.of("well", "role", "treatment");
  private static final Set<String> OWN = own();

  /** Whether a table with this header says of each well what it is for. */
  static boolean isOne(CsvLines header) {
    return NEEDED.stream().allMatch(header::has);
  }

  /**
   * The wells of the table, in its order.
   *
   * @param lengths of single animals by plate and well, where they are known
   * @throws org.wormscreen.ScreenException that names every wrong cell with its line and column
   */
  List<WellReading> read(Path file, AnimalLengths lengths) {
    TableProblems problems = new TableProblems(file);
    List<WellReading> wells = new ArrayList<>();
    Map<WellPlace, Long> seen = new HashMap<>();
    CsvLines.read(
        file,
        problems,
        table -> {
          table.demand(NEEDED);
          WellCounts counts = WellCounts.of(table, assay, fewestAnimals);
          List<String> extra = table.others(OWN);
          return line ->
              place(line, file, seen)
                  .flatMap(
                      at ->
                          contents(line, at.well(), extra)
                              .flatMap(c -> counts.reading(line, at, c, lengths.of(at))))
                  .ifPresent(wells::add);
        });
    problems.stopIfAny();
    return wells;
  }

  /** Which well the line is about; empty when that is wrong. */
  private static Optional<WellPlace> place(Line line, Path file, Map<WellPlace, Long> seen) {
    Optional<WellId> well = WellId.parse(line.text("well"));
    if (well.isEmpty()) {
      line.wrong("well", "a well such as A01");
      return Optional.empty();
    }
    String plate = line.table().has("plate") ? line.text("plate") : stem(file);
    if (plate.isEmpty()) {
      line.wrong("plate", "the plate's name");
      return Optional.empty();
    }
    String day = line.text(line.table().has("day") ? "day" : "batch");
    WellPlace place = new WellPlace(plate, day, well.get());
    Long before = seen.putIfAbsent(place, line.number());
    if (before != null) {
      line.problems()
          .line(
              line.number(),
              "well %s of plate %s stands in line %s already"
                  .formatted(place.well(), plate, before));
      return Optional.empty();
    }
    return Optional.of(place);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** What the well holds; empty when that is wrong. */
  private Optional<CountedWell> contents(Line line, WellId well, List<String> extra) {
    String status = line.text("status");
    if (line.text("role").isEmpty() && status.equals("UNMAPPED")) {
      return Optional.of(new CountedWell(well, Optional.empty()));
    }
    Optional<Role> role = Role.parse(line.text("role"));
    if (role.isEmpty()) {
      line.wrong("role", "negative, positive, sample, reference or empty");
      return Optional.empty();
    }
    String compound = line.text("treatment");
    if (role.get() == Role.SAMPLE && compound.isEmpty()) {
      line.wrong("treatment", "a name, since the well is a sample");
      return Optional.empty();
    }
    String second = line.text("treatment2");
    Optional<Treatment> partner =
        second.isEmpty()
            ? Optional.empty()
            : Optional.of(Treatment.of(second, dose(line, "concentration2_um")));
    Map<String, String> carried = new LinkedHashMap<>();
    extra.forEach(column -> carried.put(column, line.text(column)));
    return Optional.of(
        new CountedWell(
            well,
            Optional.of(
                new WellContents(
                    well,
                    line.text("strain"),
                    new Treatment(compound, dose(line, "concentration_um"), partner),
                    role.get(),
                    carried))));
  }

  private static Optional<Dose> dose(Line line, String column) {
    String text = line.text(column);
    if (text.isEmpty() || text.equals("NA")) {
      return Optional.empty();
    }
    return Concentration.read(
            text,
            Optional.of("uM"),
            sentence -> line.problems().line(line.number(), column + ": " + sentence))
        .map(Concentration::dose);
  }

  /** The columns that mean something here; {@code day} and {@code batch} are carried as well. */
  private static Set<String> own() {
    Set<String> own = new LinkedHashSet<>(WellRow.table().columns());
    own.addAll(WellCounts.COLUMNS);
    return Set.copyOf(own);
  }
}
