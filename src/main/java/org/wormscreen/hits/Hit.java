package org.wormscreen.hits;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.plate.Treatment;

/**
 * One strain, treatment and concentration: one row of the hit list.
 *
 * @param rank from 1, by evidence; empty for rows that were not tested
 * @param wells wells that count
 * @param worms scored animals in them
 * @param effect difference to the vehicle: of shares (-1 to 1) or of median lengths (um)
 * @param effectLow lower 95 % limit of the effect
 * @param effectHigh upper 95 % limit of the effect
 * @param p two-sided p value, wells as the unit
 * @param q p after Benjamini and Hochberg over the whole screen
 * @param ssmd strictly standardised mean difference to the vehicle wells
 * @param toxicity share dead above the vehicle's, -1 to 1; empty where it was not measured
 * @param call the word
 * @param reason the sentence with the numbers in it
 * @param detail what stands beside the row
 */
public record Hit(
    OptionalInt rank,
    String strain,
    Treatment treatment,
    int wells,
    int worms,
    OptionalDouble effect,
    OptionalDouble effectLow,
    OptionalDouble effectHigh,
    OptionalDouble p,
    OptionalDouble q,
    OptionalDouble ssmd,
    OptionalDouble toxicity,
    Call call,
    String reason,
    HitDetail detail) {

  /** Without detail. */
  public Hit(
      OptionalInt rank,
      String strain,
      Treatment treatment,
      int wells,
      int worms,
      OptionalDouble effect,
      OptionalDouble effectLow,
      OptionalDouble effectHigh,
      OptionalDouble p,
      OptionalDouble q,
      OptionalDouble ssmd,
      OptionalDouble toxicity,
      Call call,
      String reason) {
    this(
        rank,
        strain,
        treatment,
        wells,
        worms,
        effect,
        effectLow,
        effectHigh,
        p,
        q,
        ssmd,
        toxicity,
        call,
        reason,
        HitDetail.none());
  }
}
