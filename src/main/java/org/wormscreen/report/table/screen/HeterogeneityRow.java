package org.wormscreen.report.table.screen;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wormscreen.plate.Treatment;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;
import org.wormscreen.response.spread.HeterogeneityReading;

/**
 * One row of {@code heterogeneity.csv}: the animals of one treatment one by one, apart from their
 * mean.
 *
 * @param strain the strain
 * @param treatment the compound
 * @param concentrationUm its concentration, umol/l; empty where none is given
 * @param treatment2 the second compound of a combination; empty for a single one
 * @param concentration2Um its concentration, umol/l
 * @param wells wells in which pseudovulvae were counted
 * @param animals animals with 0, 1, 2 ... pseudovulvae: {@code 9/14/67/5}
 * @param pseudovulvaeMean mean per animal
 * @param varianceOverMean 1 for Poisson numbers, below 1 where animals are alike; empty when all
 *     have none
 * @param complete animals without any pseudovulva
 * @param completeFraction their share, 0 to 1
 * @param completeLow lower 95 % limit, animals counted down by the design effect of wells
 * @param completeHigh upper 95 % limit
 * @param rho intra-well correlation of that share; empty where it cannot be had
 * @param spreadP one-sided p that wells differ beyond the binomial (Tarone)
 * @param pattern {@code shift}, {@code split} or {@code undecided}; empty for the vehicle
 * @param support log-likelihood of a split less that of a shift, over the design effect
 * @param reason in words
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record HeterogeneityRow(
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String treatment2,
    OptionalDouble concentration2Um,
    int wells,
    String animals,
    double pseudovulvaeMean,
    OptionalDouble varianceOverMean,
    int complete,
    double completeFraction,
    double completeLow,
    double completeHigh,
    OptionalDouble rho,
    OptionalDouble spreadP,
    String pattern,
    OptionalDouble support,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<HeterogeneityRow> table() {
    return Table.of(HeterogeneityRow.class);
  }

  /** The row of this treatment. */
  public static HeterogeneityRow of(HeterogeneityReading reading, LeftOut leftOut) {
    Treatment treatment = reading.treatment();
    return new HeterogeneityRow(
        reading.strain(),
        treatment.compound(),
        CellValues.um(treatment),
        treatment.partner().map(Treatment::compound).orElse(""),
        treatment.partner().map(CellValues::um).orElse(OptionalDouble.empty()),
        reading.wells(),
        reading.pseudovulvae().stream().map(String::valueOf).collect(Collectors.joining("/")),
        reading.meanPseudovulvae(),
        reading.varianceOverMean(),
        reading.complete().successes(),
        reading.complete().fraction(),
        reading.completeLimits().low(),
        reading.completeLimits().high(),
        reading.rho(),
        reading.spreadP(),
        reading.pattern().map(CellValues::word).orElse(""),
        reading.support(),
        reading.sentence(),
        leftOut.treatment(reading.strain(), treatment));
  }
}
