package org.wormscreen.simulate.design;

import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/**
 * What a plate does to its wells whatever is in them.
 *
 * @param edgeAnimals factor on the number of animals in the outermost wells
 * @param edgeLength factor on their length
 * @param columnGradient change of the log odds of life and of multivulva from the first column to
 *     the last
 * @param rowGradient the same from the first row to the last
 * @param oddRowAnimals factor on the number of animals in every second row, as of a bad dispenser
 * @param wellSd spread of those log odds among wells of one treatment
 */
public record PlateEffects(
    double edgeAnimals,
    double edgeLength,
    double columnGradient,
    double rowGradient,
    double oddRowAnimals,
    double wellSd) {

  /** An even plate with a little difference between wells. */
  public static PlateEffects defaults() {
    return new PlateEffects(1, 1, 0, 0, 1, 0.15);
  }

  /** The factor on the number of animals. */
  public double animals(WellId well, PlateFormat format) {
    return (edge(well, format) ? edgeAnimals : 1) * (well.row() % 2 == 1 ? oddRowAnimals : 1);
  }

  /** The factor on the length of animals. */
  public double length(WellId well, PlateFormat format) {
    return edge(well, format) ? edgeLength : 1;
  }

  /** What is added to log odds by the well's place. */
  public double logOdds(WellId well, PlateFormat format) {
    return columnGradient * ((double) well.column() / (format.columns() - 1) - 0.5)
        + rowGradient * ((double) well.row() / (format.rows() - 1) - 0.5);
  }

  private static boolean edge(WellId well, PlateFormat format) {
    return well.row() == 0
        || well.column() == 0
        || well.row() == format.rows() - 1
        || well.column() == format.columns() - 1;
  }
}
