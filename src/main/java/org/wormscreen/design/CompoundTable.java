package org.wormscreen.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.screening.csv.TableProblems;

/**
 * Reads the compounds of a screen: {@code treatment}, and {@code concentration_um}, {@code strain},
 * {@code source}, {@code stock_um} where there are such columns. A compound at several
 * concentrations stands in several lines.
 */
public final class CompoundTable {

  private CompoundTable() {}

  /**
   * The compounds in their order.
   *
   * @param strain that of lines that name none
   */
  public static List<Compound> read(Path file, String strain) {
    TableProblems problems = new TableProblems(file);
    List<Compound> compounds = new ArrayList<>();
    CsvLines.read(
        file,
        problems,
        table -> {
          table.demand(List.of("treatment"));
          return line -> compounds.add(compound(line, strain));
        });
    problems.stopIfAny();
    return compounds;
  }

  /** So many compounds without names. */
  public static List<Compound> numbered(int number, String strain) {
    List<Compound> compounds = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      compounds.add(Compound.numbered(i, number, strain));
    }
    return compounds;
  }

  private static Compound compound(Line line, String strain) {
    if (line.text("treatment").isEmpty()) {
      line.wrong("treatment", "the compound's name");
    }
    OptionalDouble um = line.number("concentration_um", 0, 1e8);
    String named = line.text("strain");
    return new Compound(
        named.isEmpty() ? strain : named,
        Treatment.of(
            line.text("treatment"),
            um.isPresent() ? Optional.of(new Dose(um.getAsDouble())) : Optional.empty()),
        line.text("source"),
        line.number("stock_um", 1e-6, 1e9));
  }
}
