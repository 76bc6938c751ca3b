package org.wormscreen.report.table;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;
import org.wormscreen.quality.readout.TreatmentReadout;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * One row of {@code treatments.csv}, written where vulval induction was read: strain, treatment and
 * concentration. Limits are 95 %, by drawing wells anew (1,000 times); empty with one well.
 *
 * @param concentrationUm umol/l; empty where the map gives none
 * @param wells with an induction
 * @param larvae read in them
 * @param inductionMean mean of the wells' mean inductions, 0 to 6
 * @param inductionLow lower limit
 * @param inductionHigh upper limit
 * @param aboveFraction share of all larvae with an induction above 3
 * @param belowFraction share of all larvae with an induction below 3
 * @param reporterMean mean over wells of the reporter's median intensity over whole animals, gray
 *     values; a readout of its own
 * @param reporterLow lower limit
 * @param reporterHigh upper limit
 * @param treatment2 the partner of a combination; empty without one
 * @param concentration2Um umol/l of the partner
 */
public record TreatmentRow(
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String role,
    int wells,
    int larvae,
    OptionalDouble inductionMean,
    OptionalDouble inductionLow,
    OptionalDouble inductionHigh,
    OptionalDouble aboveFraction,
    OptionalDouble belowFraction,
    OptionalDouble reporterMean,
    OptionalDouble reporterLow,
    OptionalDouble reporterHigh,
    String treatment2,
    OptionalDouble concentration2Um) {

  /** The table {@code treatments.csv}. */
  public static Table<TreatmentRow> table() {
    return Table.of(TreatmentRow.class);
  }

  /** The row of this treatment. */
  public static TreatmentRow of(TreatmentReadout t) {
    Optional<Treatment> partner = t.treatment().partner();
    return new TreatmentRow(
        t.strain(),
        t.treatment().compound(),
        dose(t.treatment().dose()),
        t.role().label(),
        t.wells(),
        t.larvae(),
        t.induction(),
        low(t.inductionLimits()),
        high(t.inductionLimits()),
        fraction(t.above()),
        fraction(t.below()),
        t.reporter(),
        low(t.reporterLimits()),
        high(t.reporterLimits()),
        partner.map(Treatment::compound).orElse(""),
        dose(partner.flatMap(Treatment::dose)));
  }

  private static OptionalDouble dose(Optional<Dose> dose) {
    return number(dose.map(Dose::micromolar));
  }

  private static OptionalDouble low(Optional<Limits> limits) {
    return number(limits.map(Limits::low));
  }

  private static OptionalDouble high(Optional<Limits> limits) {
    return number(limits.map(Limits::high));
  }

  private static OptionalDouble fraction(Proportion share) {
    return share.trials() == 0 ? OptionalDouble.empty() : OptionalDouble.of(share.fraction());
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.filter(Double::isFinite).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
