package org.wormscreen.intake.map;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.intake.map.MapRow.Cell;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;

/** Turns rows of text into the contents of wells, and remarks on everything wrong in them. */
final class WellReading {

  private static final Set<String> READ =
      Set.of(
          Column.WELL,
          Column.ROW,
          Column.COLUMN,
          Column.STRAIN,
          Column.TREATMENT,
          Column.TREATMENT_2,
          Column.ROLE);

  private final Remarks remarks;

  /** The units met in each column of concentrations, each with its first line. */
  private final SortedMap<String, SortedMap<String, Long>> units = new TreeMap<>();

  /** The spellings met of each strain and each compound, each with its first line. */
  private final SortedMap<String, SortedMap<String, Long>> spellings = new TreeMap<>();

  WellReading(Remarks remarks) {
    this.remarks = remarks;
  }

  /** The contents; empty when an error was remarked. */
  Optional<WellContents> read(MapRow row) {
    Optional<Role> role = role(row.at(Column.ROLE));
    String compound = identifier(Column.TREATMENT, row.at(Column.TREATMENT));
    String second = identifier(Column.TREATMENT, row.at(Column.TREATMENT_2));
    String strain = identifier(Column.STRAIN, row.at(Column.STRAIN));
    Optional<Dose> dose = dose(row, "concentration", compound, role);
    Optional<Dose> secondDose = dose(row, "concentration2", second, role);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    if (role.get() == Role.SAMPLE && compound.isEmpty()) {
      remarks.error(
          row.at(Column.TREATMENT).line(),
          "well %s is a sample without a treatment".formatted(row.well()));
      return Optional.empty();
    }
    if (second.isEmpty() && secondDose.isPresent() || compound.isEmpty() && !second.isEmpty()) {
      remarks.error(
          row.line(),
          "well %s has a concentration2_um or treatment2 that belongs to no pair of treatments"
              .formatted(row.well()));
      return Optional.empty();
    }
    Optional<Treatment> partner =
        second.isEmpty() ? Optional.empty() : Optional.of(Treatment.of(second, secondDose));
    return Optional.of(
        new WellContents(
            row.well(), strain, new Treatment(compound, dose, partner), role.get(), extra(row)));
  }

  /** Remarks on what shows only when all rows are read: mixed units, one name in two spellings. */
  void finish() {
    spellings
        .values()
        .forEach(
            lines -> {
              if (lines.size() > 1) {
                long last = lines.values().stream().max(Long::compare).orElseThrow();
                remarks.note(
                    last,
                    "found %s, which are taken for different; spell them alike if they are not"
                        .formatted(
                            String.join(
                                ", ",
                                lines.entrySet().stream()
                                    .map(e -> "'%s' (line %s)".formatted(e.getKey(), e.getValue()))
                                    .toList())));
              }
            });
    units.forEach(
        (column, lines) -> {
          if (lines.size() > 1) {
            StringBuilder found = new StringBuilder();
            lines.forEach(
                (unit, line) ->
                    found
                        .append(found.isEmpty() ? "" : ", ")
                        .append("%s (line %s)".formatted(unit, line)));
            remarks.error(
                lines.values().stream().max(Long::compare).orElseThrow(),
                ("the concentrations of %s mix units: %s; give all in one unit, or add a column"
                        + " %s_unit")
                    .formatted(column, found, column));
          }
        });
  }

  private Optional<Role> role(Cell cell) {
    Optional<Role> role = Role.parse(cell.text());
    if (role.isEmpty()) {
      remarks.error(
          cell.line(),
          "found the role '%s', expected negative, positive, sample, reference or empty"
              .formatted(cell.text()));
    }
    return role;
  }

  private String identifier(String column, Cell cell) {
    if (!cell.text().isEmpty()) {
      String loose = cell.text().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
      spellings
          .computeIfAbsent(column + " " + loose, k -> new TreeMap<>())
          .putIfAbsent(cell.text(), cell.line());
    }
    Identifiers.mangledInto(cell.text())
        .ifPresent(
            what ->
                remarks.mangled(
                    cell.line(),
                    ("'%s' looks like %s; if a spreadsheet made it of an identifier, restore it"
                            + " and format the column as text")
                        .formatted(cell.text(), what)));
    return cell.text();
  }

  private Optional<Dose> dose(MapRow row, String column, String compound, Optional<Role> role) {
    String inUm = column + "_um";
    boolean hasUm = row.cells().containsKey(inUm);
    String header = hasUm ? inUm : column;
    Cell cell = row.at(header);
    if (cell.text().isEmpty()) {
      return Optional.empty();
    }
    Cell unitCell = row.at(column + "_unit");
    Optional<String> perRow = Concentration.spelled(unitCell.text());
    if (perRow.isEmpty() && !unitCell.text().isEmpty()) {
      remarks.error(
          unitCell.line(),
          "found the unit '%s', expected M, mM, uM, nM or pM".formatted(unitCell.text()));
      return Optional.empty();
    }
    Optional<String> unit = hasUm ? perRow.or(() -> Optional.of("uM")) : perRow;
    Optional<Concentration> found =
        Concentration.read(
            cell.text(),
            cell.text().matches("0*\\.?0*") ? Optional.of("uM") : unit,
            message -> remarks.error(cell.line(), header + ": " + message));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean zero = found.get().dose().micromolar() == 0;
    if (perRow.isEmpty() && !(zero && found.get().unit().isEmpty())) {
      units
          .computeIfAbsent(column, c -> new TreeMap<>())
          .putIfAbsent(found.get().unit().orElse("uM"), cell.line());
    }
    boolean treated =
        role.equals(Optional.of(Role.SAMPLE)) || role.equals(Optional.of(Role.POSITIVE));
    if (zero && treated && !compound.isEmpty()) {
      remarks.error(
          cell.line(),
          ("%s: found 0 for '%s' in a %s well; a dose is above 0, and a well with vehicle alone has"
                  + " the role negative")
              .formatted(header, compound, role.get().label()));
    }
    return Optional.of(found.get().dose());
  }

  private static Map<String, String> extra(MapRow row) {
    Map<String, String> extra = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!READ.contains(column) && !column.startsWith("concentration")) {
                extra.put(column, cell.text());
              }
            });
    return extra;
  }
}
