package org.wormscreen.stats.proportion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.stats.Proportion;

/**
 * Wells of several plates as a regression takes them: an intercept for each plate, and in the last
 * column whether the well is treated.
 *
 * @param plates how many there are
 * @param wells reference wells of a plate, then its treated ones, plate by plate
 * @param rows covariates [well][plates + 1]
 */
public record PlateDesign(int plates, List<Proportion> wells, double[][] rows) {

  /** The design of these plates. */
  public static PlateDesign of(List<WellTest.Plate> plates) {
    List<Proportion> wells = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int plate = 0; plate < plates.size(); plate++) {
      for (Proportion well : plates.get(plate).reference()) {
        wells.add(well);
        rows.add(row(plates.size(), plate, 0));
      }
      for (Proportion well : plates.get(plate).treated()) {
        wells.add(well);
        rows.add(row(plates.size(), plate, 1));
      }
    }
    return new PlateDesign(plates.size(), List.copyOf(wells), rows.toArray(double[][]::new));
  }

  /** The column of the treatment. */
  public int treatment() {
    return plates;
  }

  /** How many wells there are beyond the coefficients; below 1 nothing can be tested. */
  public int residualFreedom() {
    return wells.size() - plates - 1;
  }

  /** The rows without the treatment. */
  double[][] withoutTreatment() {
    return Arrays.stream(rows).map(r -> Arrays.copyOf(r, treatment())).toArray(double[][]::new);
  }

  private static double[] row(int plates, int plate, int treated) {
    double[] row = new double[plates + 1];
    row[plate] = 1;
    row[plates] = treated;
    return row;
  }
}
