package org.wormscreen.report.table.screen;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.report.table.Table;
import org.wormscreen.stats.Proportion;
import org.wormscreen.synergy.CombinationCell;
import org.wormscreen.synergy.CombinationSurface;
import org.wormscreen.synergy.Reference;

/**
 * One row of {@code combinations.csv}: one pair of concentrations of two compounds on one strain.
 * The scores of the whole surface are in {@code synergy.csv}.
 *
 * @param strain the strain
 * @param treatment the first compound by name
 * @param concentrationUm its concentration, umol/l; 0 for the second alone
 * @param treatment2 the second compound
 * @param concentration2Um its concentration, umol/l; 0 for the first alone
 * @param wells wells that count; 0 where all are missing
 * @param affected animals that show the phenotype (k); empty without wells
 * @param worms animals that were scored (n); empty without wells
 * @param effect percent of the vehicle's share that is gone; below 0 where the share is larger than
 *     the vehicle's; empty without wells
 * @param expectedHsa effect expected of the stronger compound alone, percent; empty for single
 *     compounds
 * @param expectedBliss of independent action, percent
 * @param expectedLoewe of dose addition, percent; empty where that is not defined
 * @param expectedZip of unchanged curves, percent
 * @param excessHsa seen less expected, points of percent; above 0 is more than expected
 * @param excessBliss the same for independent action
 * @param excessLoewe the same for dose addition
 * @param excessZip the same for unchanged curves
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record CombinationRow(
    String strain,
    String treatment,
    double concentrationUm,
    String treatment2,
    double concentration2Um,
    int wells,
    OptionalInt affected,
    OptionalInt worms,
    OptionalDouble effect,
    OptionalDouble expectedHsa,
    OptionalDouble expectedBliss,
    OptionalDouble expectedLoewe,
    OptionalDouble expectedZip,
    OptionalDouble excessHsa,
    OptionalDouble excessBliss,
    OptionalDouble excessLoewe,
    OptionalDouble excessZip,
    int leftOut) {

  /** The table. */
  public static Table<CombinationRow> table() {
    return Table.of(CombinationRow.class);
  }

  /** The rows of this surface, by concentration of the first, then of the second. */
  public static List<CombinationRow> of(CombinationSurface surface, LeftOut leftOut) {
    return surface.cells().stream().map(cell -> row(surface, cell, leftOut)).toList();
  }

  private static CombinationRow row(
      CombinationSurface surface, CombinationCell cell, LeftOut leftOut) {
    return new CombinationRow(
        surface.strain(),
        surface.compoundA(),
        cell.micromolarA(),
        surface.compoundB(),
        cell.micromolarB(),
        cell.wells(),
        cell.animals().map(Proportion::successes).map(OptionalInt::of).orElse(OptionalInt.empty()),
        cell.animals().map(Proportion::trials).map(OptionalInt::of).orElse(OptionalInt.empty()),
        cell.effect(),
        of(cell.expected(), Reference.HSA),
        of(cell.expected(), Reference.BLISS),
        of(cell.expected(), Reference.LOEWE),
        of(cell.expected(), Reference.ZIP),
        of(cell.excess(), Reference.HSA),
        of(cell.excess(), Reference.BLISS),
        of(cell.excess(), Reference.LOEWE),
        of(cell.excess(), Reference.ZIP),
        leftOut.pair(
            surface.strain(),
            surface.compoundA(),
            cell.micromolarA(),
            surface.compoundB(),
            cell.micromolarB()));
  }

  private static OptionalDouble of(Map<Reference, Double> values, Reference reference) {
    Double value = values.get(reference);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
