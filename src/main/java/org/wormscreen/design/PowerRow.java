package org.wormscreen.design;

import java.util.OptionalDouble;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code power.csv}: what one effect needs with so many animals in a well.
 *
 * @param vehicleFraction share of affected animals in vehicle
 * @param treatedFraction their share under the treatment
 * @param alpha two-sided p at which a treatment is called
 * @param power chance to call it
 * @param rho intra-well correlation
 * @param wormsPerWell animals scored in a well
 * @param designEffect by how much animals are counted down: 1 + (animals - 1) rho
 * @param wellsPerTreatment wells of the treatment, and as many of vehicle, that are needed
 * @param wormsPerTreatment animals in these wells
 * @param zPrimeCeiling the largest Z' that the draw of animals leaves to the controls; empty where
 *     they are alike
 */
public record PowerRow(
    double vehicleFraction,
    double treatedFraction,
    double alpha,
    double power,
    double rho,
    int wormsPerWell,
    double designEffect,
    int wellsPerTreatment,
    int wormsPerTreatment,
    OptionalDouble zPrimeCeiling) {

  /** The table. */
  public static Table<PowerRow> table() {
    return Table.of(PowerRow.class);
  }
}
