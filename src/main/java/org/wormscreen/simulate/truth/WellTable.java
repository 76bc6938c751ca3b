package org.wormscreen.simulate.truth;

import static org.wormscreen.simulate.truth.CsvRows.fixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.reporter.ReporterLight;

/**
 * {@code wells.csv} of the truth: what was drawn, of the animals that are annotated.
 *
 * @param reporter whether the strains carry a vulval reporter, so that induction has columns
 */
public record WellTable(boolean reporter) {

  /** The wild type's induction. */
  private static final double WILD_TYPE = 3;

  /** The table as CSV, wells in the order given. */
  public String csv(List<WellTruth> wells) {
    List<String> header = new ArrayList<>(PlateMapTable.CONTENTS);
    header.addAll(List.of("worms", "alive", "adults", "muv"));
    if (reporter) {
      header.addAll(List.of("larvae", "induction_mean", "induction_above", "induction_below"));
    }
    CsvRows rows = new CsvRows(header);
    for (WellTruth well : wells) {
      List<Animal> animals = well.annotated().stream().map(k -> k.painted().animal()).toList();
      List<Animal> adults = animals.stream().filter(a -> a.stage().hasVulva()).toList();
      List<String> row = PlateMapTable.cells(well.contents());
      row.add(Integer.toString(animals.size()));
      row.add(Long.toString(animals.stream().filter(Animal::alive).count()));
      row.add(Integer.toString(adults.size()));
      row.add(Long.toString(adults.stream().filter(a -> a.pseudovulvae() > 0).count()));
      if (reporter) {
        row.addAll(inductions(animals));
      }
      rows.add(row);
    }
    return rows.text();
  }

  /** Larvae with an index, its mean, how many lie above and below the wild type's. */
  private static List<String> inductions(List<Animal> animals) {
    double[] indices =
        animals.stream()
            .flatMap(a -> a.reporter().filter(ReporterLight::read).stream())
            .mapToDouble(ReporterLight::induction)
            .toArray();
    OptionalDouble mean = Arrays.stream(indices).average();
    return List.of(
        Integer.toString(indices.length),
        mean.isPresent() ? fixed(4, mean.getAsDouble()) : "",
        Long.toString(Arrays.stream(indices).filter(i -> i > WILD_TYPE).count()),
        Long.toString(Arrays.stream(indices).filter(i -> i < WILD_TYPE).count()));
  }
}
