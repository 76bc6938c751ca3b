package org.wormscreen.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;

/**
 * One row of {@code hits.csv}: a strain, treatment and concentration, whether a hit or not.
 *
 * @param rank from 1, by evidence; empty for rows that were not tested
 * @param strain the strain of the plate map; empty where the map names none
 * @param treatment the compound
 * @param concentrationUm its concentration, umol/l; empty where the map gives none
 * @param wells wells that count
 * @param worms scored animals in them
 * @param effect difference to the vehicle: of shares (-1 to 1) or of median lengths (um); empty
 *     where it cannot be had
 * @param effectLow lower 95 % limit of the effect
 * @param effectHigh upper 95 % limit of the effect
 * @param p two-sided p value, 0 to 1, wells as the unit
 * @param q p after Benjamini and Hochberg over the whole screen, 0 to 1
 * @param ssmd strictly standardised mean difference to the vehicle wells
 * @param toxicity share dead above the vehicle's, -1 to 1; empty where not measured
 * @param call the word: {@code suppressor}, {@code lethal}, {@code inactive}, {@code too_few} ...
 * @param reason the sentence with the numbers in it
 * @param treatment2 the second compound of a combination; empty for a single one
 * @param concentration2Um its concentration, umol/l
 * @param logOdds effect on the log-odds, treated against vehicle; empty where it was not tested
 * @param logOddsLow lower 95 % limit
 * @param logOddsHigh upper 95 % limit
 * @param naiveP Fisher's exact p of all animals pooled, as if wells did not exist; never for a call
 * @param storeyQ q by Storey's estimate of true null hypotheses; empty for small families
 * @param seenRatio animals per well over the vehicle's
 * @param adultDifference adult fraction less the vehicle's
 * @param unreadableDifference unreadable fraction less the vehicle's
 * @param lengthUmDifference mean of median lengths less the vehicle's, um
 */
public record HitRow(
    OptionalInt rank,
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    int wells,
    int worms,
    OptionalDouble effect,
    OptionalDouble effectLow,
    OptionalDouble effectHigh,
    OptionalDouble p,
    OptionalDouble q,
    OptionalDouble ssmd,
    OptionalDouble toxicity,
    String call,
    String reason,
    String treatment2,
    OptionalDouble concentration2Um,
    OptionalDouble logOdds,
    OptionalDouble logOddsLow,
    OptionalDouble logOddsHigh,
    OptionalDouble naiveP,
    OptionalDouble storeyQ,
    OptionalDouble seenRatio,
    OptionalDouble adultDifference,
    OptionalDouble unreadableDifference,
    OptionalDouble lengthUmDifference) {

  /** The table {@code hits.csv}. */
  public static Table<HitRow> table() {
    return Table.of(HitRow.class);
  }

  /** The row of this treatment. */
  public static HitRow of(Hit hit) {
    Optional<Treatment> partner = hit.treatment().partner();
    return new HitRow(
        hit.rank(),
        hit.strain(),
        hit.treatment().compound(),
        dose(Optional.of(hit.treatment())),
        hit.wells(),
        hit.worms(),
        hit.effect(),
        hit.effectLow(),
        hit.effectHigh(),
        hit.p(),
        hit.q(),
        hit.ssmd(),
        hit.toxicity(),
        hit.call().label(),
        hit.reason(),
        partner.map(Treatment::compound).orElse(""),
        dose(partner),
        hit.detail().logOdds(),
        hit.detail().logOddsLow(),
        hit.detail().logOddsHigh(),
        hit.detail().naiveP(),
        hit.detail().storeyQ(),
        hit.detail().gate().seenRatio(),
        hit.detail().gate().adult(),
        hit.detail().gate().unreadable(),
        hit.detail().gate().lengthUm());
  }

  /** The treatment that the row is about. */
  public Hit hit() {
    Optional<Treatment> partner =
        treatment2.isEmpty()
            ? Optional.empty()
            : Optional.of(Treatment.of(treatment2, dose(concentration2Um)));
    return new Hit(
        rank,
        strain,
        new Treatment(treatment, dose(concentrationUm), partner),
        wells,
        worms,
        effect,
        effectLow,
        effectHigh,
        p,
        q,
        ssmd,
        toxicity,
        Call.valueOf(call.toUpperCase(Locale.ROOT)),
        reason);
  }

  private static Optional<Dose> dose(OptionalDouble um) {
    return um.isPresent() ? Optional.of(new Dose(um.getAsDouble())) : Optional.empty();
  }

  private static OptionalDouble dose(Optional<Treatment> treatment) {
    return treatment
        .flatMap(Treatment::dose)
        .map(d -> OptionalDouble.of(d.micromolar()))
        .orElse(OptionalDouble.empty());
  }
}
