package org.wormscreen.hits;

import java.util.OptionalDouble;
import org.wormscreen.hits.gate.GateReading;

/**
 * What stands beside a row of the hit list.
 *
 * @param logOdds effect on the log-odds, treated against vehicle; of Firth's penalised likelihood
 *     where all animals of a side are alike; empty for rows that were not tested, and for lengths
 *     without single animals
 * @param logOddsLow lower 95 % limit
 * @param logOddsHigh upper 95 % limit
 * @param naiveP Fisher's exact p of all animals pooled, as if wells did not exist; for comparison
 *     with older papers, and never for a call
 * @param storeyQ q by Storey's estimate of true null hypotheses at 0.5; empty for families below
 *     100 tests
 * @param gate condition of the animals: with {@code effect} the plane of efficacy and toxicity
 */
public record HitDetail(
    OptionalDouble logOdds,
    OptionalDouble logOddsLow,
    OptionalDouble logOddsHigh,
    OptionalDouble naiveP,
    OptionalDouble storeyQ,
    GateReading gate) {

  /** Nothing beside the row. */
  public static HitDetail none() {
    return of(GateReading.none());
  }

  /** The condition of the animals alone. */
  static HitDetail of(GateReading gate) {
    OptionalDouble no = OptionalDouble.empty();
    return new HitDetail(no, no, no, no, no, gate);
  }
}
