package org.wormscreen.report.table.screen;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wormscreen.pathway.Gene;
import org.wormscreen.pathway.Inference;
import org.wormscreen.pathway.PathwayReading;
import org.wormscreen.pathway.StrainEffect;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code pathway.csv}: one treatment on one strain of the panel, and what the whole
 * panel supports for that treatment.
 *
 * @param treatment the compound
 * @param concentrationUm its concentration, umol/l; empty where none is given
 * @param strain the strain
 * @param gene the gene that makes it multivulva
 * @param wells treated wells that count
 * @param vehicleWells vehicle wells of the same strain and plates
 * @param affected treated animals that show the phenotype (k)
 * @param worms treated animals that were scored (n)
 * @param vehicleAffected vehicle animals that show it
 * @param vehicleWorms vehicle animals that were scored
 * @param logOdds treated against vehicle; below 0 for suppression; empty with too few wells
 * @param logOddsLow lower 95 % limit
 * @param logOddsHigh upper 95 % limit
 * @param p two-sided, wells as the unit
 * @param answer {@code suppressed}, {@code enhanced}, {@code spared} or {@code open}
 * @param levelAtOrBelow lowest gene of the chain whose strain is suppressed; empty when the panel
 *     supports no level
 * @param levelAbove highest gene whose strain is spared; empty when none is shown to be
 * @param comparisons the pairs of strains behind the level, with their limits
 * @param reason the level in words, or that the panel does not support one
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record PathwayRow(
    String treatment,
    OptionalDouble concentrationUm,
    String strain,
    String gene,
    int wells,
    int vehicleWells,
    int affected,
    int worms,
    int vehicleAffected,
    int vehicleWorms,
    OptionalDouble logOdds,
    OptionalDouble logOddsLow,
    OptionalDouble logOddsHigh,
    OptionalDouble p,
    String answer,
    String levelAtOrBelow,
    String levelAbove,
    String comparisons,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<PathwayRow> table() {
    return Table.of(PathwayRow.class);
  }

  /** The rows of this treatment, by gene. */
  public static List<PathwayRow> of(PathwayReading reading, LeftOut leftOut) {
    return reading.strains().stream().map(effect -> row(reading, effect, leftOut)).toList();
  }

  private static PathwayRow row(PathwayReading reading, StrainEffect effect, LeftOut leftOut) {
    return new PathwayRow(
        reading.treatment().compound(),
        CellValues.um(reading.treatment()),
        effect.strain(),
        effect.gene().map(Gene::label).orElse(""),
        effect.treatedWells(),
        effect.vehicleWells(),
        effect.treated().successes(),
        effect.treated().trials(),
        effect.vehicle().successes(),
        effect.vehicle().trials(),
        effect.logOdds(),
        effect.low(),
        effect.high(),
        effect.p(),
        CellValues.word(effect.answer()),
        reading.above().map(Gene::label).orElse(""),
        reading.below().map(Gene::label).orElse(""),
        reading.inferences().stream().map(Inference::sentence).collect(Collectors.joining(" ")),
        reading.sentence(),
        leftOut.treatment(effect.strain(), reading.treatment()));
  }
}
