package org.wormscreen.hits;

import static org.wormscreen.well.Words.count;
import static org.wormscreen.well.Words.say;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wormscreen.hits.evidence.Evidence;
import org.wormscreen.hits.evidence.Reach;
import org.wormscreen.hits.evidence.Significance;
import org.wormscreen.hits.gate.Concern;
import org.wormscreen.hits.gate.GateReading;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.well.Words;

/**
 * The word for a tested treatment and why it is not another.
 *
 * @param caveat a sentence, {@code ""} when there is nothing to add
 */
record Verdict(Call call, String caveat) {

  /** The calls that say that a treatment acts. */
  private static final Set<Call> CALLED =
      EnumSet.of(
          Call.SUPPRESSOR,
          Call.ENHANCER,
          Call.OVER_INHIBITION,
          Call.PROTECTIVE,
          Call.LETHAL,
          Call.LARGER,
          Call.SMALLER);

  static Verdict of(
      Evidence evidence, GateReading gate, double q, Reach reach, HitSettings settings) {
    boolean different = q <= settings.falseDiscoveryRate();
    if (different) {
      return called(evidence, gate, reach, settings);
    }
    if (!reach.reachable(evidence.shares(), evidence.vehicles())) {
      double best = Significance.smallestP(evidence.shares(), evidence.vehicles());
      return new Verdict(
          Call.TOO_FEW,
          say(
              "With %s against %s no outcome could reach q %s in this family (smallest possible p"
                  + " %s, needed %s).",
              count(evidence.comparison().treated().size(), "well"),
              count(evidence.comparison().vehicle().size(), "vehicle well"),
              Words.p(settings.falseDiscoveryRate()),
              Words.p(best),
              Words.p(reach.p())));
    }
    return new Verdict(Call.INACTIVE, String.join(" ", gate.sentences()));
  }

  /** The call that the condition of the animals forces, whatever the assay's own measure says. */
  static Optional<Call> gated(Measure measure, GateReading gate) {
    if (measure == Measure.FRACTION_ALIVE) {
      return Optional.empty();
    }
    return gate.gravest()
        .filter(c -> c == Concern.POISON || c == Concern.ARREST)
        .map(c -> c == Concern.POISON ? Call.TOXIC : Call.ARRESTED);
  }

  private static Verdict called(
      Evidence evidence, GateReading gate, Reach reach, HitSettings settings) {
    Measure measure = evidence.comparison().measure();
    double smallest = smallest(evidence, settings);
    if (Math.abs(evidence.difference()) < smallest) {
      return new Verdict(
          Call.INACTIVE,
          say(
              "The difference is real but smaller than counts as an effect (%s).",
              measure.isShare() ? say("%.0f points", 100 * smallest) : say("%.0f um", smallest)));
    }
    boolean up = evidence.difference() > 0;
    Call call =
        switch (measure) {
          case FRACTION_MULTIVULVA, FRACTION_OVERINDUCED -> up ? Call.ENHANCER : Call.SUPPRESSOR;
          case FRACTION_ALIVE -> up ? Call.PROTECTIVE : Call.LETHAL;
          case MEDIAN_LENGTH -> up ? Call.LARGER : Call.SMALLER;
        };
    if (rankingOnly(evidence, settings)) {
      return new Verdict(Call.FRAGILE, "It would be called " + call.label() + " otherwise.");
    }
    if (evidence.significance().singleWell() && measure.isShare() && !sure(evidence, smallest)) {
      return new Verdict(
          Call.FRAGILE,
          say(
              "A single well stands alone, and its limits reach to less than %.0f points. It would"
                  + " be called %s otherwise.",
              100 * smallest, call.label()));
    }
    if (measure.isVulval()) {
      VulvalVerdict vulval = new VulvalVerdict(evidence, gate, settings, reach.p());
      return up ? vulval.enhancer() : vulval.suppressor();
    }
    if (up != evidence.shares().difference() > 0) {
      return new Verdict(
          Call.FRAGILE, "The share of long animals and the median length disagree in direction.");
    }
    return new Verdict(call, "");
  }

  /** Whether the limits leave out every difference too small to count. */
  private static boolean sure(Evidence evidence, double smallest) {
    return evidence.difference() > 0
        ? evidence.limits().low() >= smallest
        : evidence.limits().high() <= -smallest;
  }

  /** The smallest difference that counts as an effect: of shares, or um. */
  static double smallest(Evidence evidence, HitSettings settings) {
    return evidence.comparison().measure().isShare()
        ? settings.smallestShare()
        : settings.smallestLength() * evidence.vehicleLevel();
  }

  /** The same, or fragile where a further check of an effect that was called raises a doubt. */
  Verdict checked(Function<Call, Optional<String>> check) {
    if (!CALLED.contains(call)) {
      return this;
    }
    return check
        .apply(call)
        .map(
            doubt ->
                new Verdict(
                    Call.FRAGILE,
                    say("%s %s It would be called %s otherwise.", caveat, doubt, call.label())
                        .strip()))
        .orElse(this);
  }

  /**
   * The same, or fragile where a suppressor owes its q to delays, whose effects are real and no
   * suppression: the share of false calls is held among the calls, so that what is not called must
   * not make room for others.
   *
   * @param q without the delays of the family
   */
  Verdict among(double q, HitSettings settings) {
    if (call != Call.SUPPRESSOR || q <= settings.falseDiscoveryRate()) {
      return this;
    }
    return new Verdict(
        Call.FRAGILE,
        say(
                "%s Without the delays that are found in this family q = %s. It would be called"
                    + " suppressor otherwise.",
                caveat, Words.p(q))
            .strip());
  }

  /** Whether an effect was found that may be a delay. */
  boolean delay() {
    return call == Call.SLOW_GROWTH;
  }

  /** A single well beside too few vehicle wells to know how much wells differ. */
  static boolean rankingOnly(Evidence evidence, HitSettings settings) {
    Overdispersion vehicles = evidence.vehicles();
    return evidence.significance().singleWell()
        && (vehicles.wells() < settings.vehicleWellsForOneWell() || !vehicles.known());
  }
}
