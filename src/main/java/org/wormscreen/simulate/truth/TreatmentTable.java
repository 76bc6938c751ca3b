package org.wormscreen.simulate.truth;

import static org.wormscreen.simulate.truth.CsvRows.fixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.design.WellExpectation;
import org.wormscreen.simulate.reporter.VulvalReporter;

/** {@code treatments.csv} of the truth: what each treatment does, free of chance. */
public record TreatmentTable(PlateDesign design) {

  /** A share changed by more than this is an effect. */
  private static final double MUCH = 0.25;

  /** The table as CSV, treatments in the order of their names. */
  public String csv() {
    boolean reporter = design.imaging().reporter().isPresent();
    SortedMap<String, List<String>> treatments = new TreeMap<>();
    for (WellDesign well : design.wells()) {
      if (well.animals() > 0) {
        List<String> row = row(well, reporter);
        treatments.put(String.join("\t", row.subList(0, 4)), row);
      }
    }
    List<String> header =
        new ArrayList<>(PlateMapTable.CONTENTS.subList(1, PlateMapTable.CONTENTS.size()));
    header.addAll(List.of("alive_share", "muv_share", "length_scale", "animals"));
    if (reporter) {
      header.addAll(List.of("extra_induction", "normal_induction", "reporter_brightness"));
    }
    header.add("does");
    CsvRows rows = new CsvRows(header);
    treatments.values().forEach(rows::add);
    return rows.text();
  }

  private List<String> row(WellDesign well, boolean reporter) {
    WellExpectation expected = WellExpectation.of(design, well);
    List<String> row = PlateMapTable.cells(well.contents());
    row.remove(0);
    row.add(fixed(4, expected.population().aliveShare()));
    row.add(fixed(4, expected.population().muvShare()));
    row.add(fixed(4, expected.population().lengthScale()));
    row.add(fixed(1, expected.animals()));
    if (reporter) {
      VulvalReporter line = expected.population().reporter().orElseThrow();
      row.add(fixed(4, line.extra()));
      row.add(fixed(4, line.normal()));
      row.add(fixed(4, line.brightness()));
    }
    row.add(does(well, expected));
    return row;
  }

  /** What the treatment does to the strain, as a word. */
  private String does(WellDesign well, WellExpectation expected) {
    Population before = design.strain(well.contents().strain()).untreated();
    Population after = expected.population();
    if (larvae(after) > larvae(before) + MUCH) {
      return "arrests";
    }
    if (after.aliveShare() < before.aliveShare() - MUCH
        || expected.animals() < well.animals() * (1 - MUCH)) {
      return "poisons";
    }
    if (after.aliveShare() > before.aliveShare() + MUCH) {
      return "protects";
    }
    return after.muvShare() < before.muvShare() - MUCH || inducedLess(before, after)
        ? "suppresses"
        : "nothing";
  }

  /** By half and more: what is left of the cells induced beyond the wild type's three. */
  private static boolean inducedLess(Population before, Population after) {
    return before.reporter().isPresent()
        && after.reporter().orElseThrow().extra() < before.reporter().get().extra() / 2;
  }

  /** Share of the animals that are too young for the assay. */
  private static double larvae(Population population) {
    double all = population.stages().values().stream().mapToDouble(w -> w).sum();
    return population.stages().entrySet().stream()
            .filter(e -> !e.getKey().hasVulva() && e.getKey() != Stage.ADULT_MALE)
            .filter(e -> e.getKey() != Stage.L4 || population.reporter().isEmpty())
            .mapToDouble(Map.Entry::getValue)
            .sum()
        / all;
  }
}
