package org.wormscreen.hits;

import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.hits.evidence.Evidence;
import org.wormscreen.hits.gate.Concern;
import org.wormscreen.hits.gate.GateReading;
import org.wormscreen.hits.gate.LengthMatched;
import org.wormscreen.hits.gate.Overinhibition;
import org.wormscreen.hits.gate.WorstCase;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.well.Words;

/**
 * The word for a treatment whose share of multivulva animals differs from the vehicle's.
 *
 * @param bar the largest p that is called in this family: an effect that lost animals could make
 *     must reach it with these counted against it
 */
record VulvalVerdict(Evidence evidence, GateReading gate, HitSettings settings, double bar) {

  Verdict enhancer() {
    List<String> said = new ArrayList<>(gate.sentences());
    if (gate.raises(Concern.DOUBT)) {
      said.add("It would be called enhancer otherwise.");
      return verdict(Call.FRAGILE, said);
    }
    return verdict(Call.ENHANCER, said);
  }

  Verdict suppressor() {
    Comparison comparison = evidence.comparison();
    List<String> said = new ArrayList<>(gate.sentences());
    if (gate.raises(Concern.DOUBT)) {
      said.add("It would be called suppressor otherwise.");
      return verdict(Call.FRAGILE, said);
    }
    Optional<Overinhibition> over =
        Overinhibition.of(comparison, settings.gate().vulval(), settings.gate().p());
    if (over.isPresent()) {
      said.add(over.get().sentence());
      return verdict(Call.OVER_INHIBITION, said);
    }
    boolean shorter = gate.lengthUm().isPresent() && gate.lengthUm().getAsDouble() < 0;
    Optional<LengthMatched> matched =
        shorter ? LengthMatched.of(comparison, evidence.vehicles()) : Optional.empty();
    matched.ifPresent(m -> said.add(sentence(m)));
    boolean delay =
        gate.raises(Concern.DELAY)
            || gate.shorter(settings.gate().p())
            || gate.shorterBySds(settings.gate().shortUnmatched());
    if (matched.isPresent() ? !agrees(matched.get()) : delay) {
      said.add(
          matched.isPresent()
              ? matched.get().overlap() < settings.gate().overlap()
                  ? "Too few vehicle animals are as short to tell an effect from a delay."
                  : "That is not clearly more than what animals so short have with vehicle."
              : "Animals are shorter than with vehicle, and lengths of single animals, which could tell an effect from a delay, are not"
                  + " known.");
      return verdict(Call.SLOW_GROWTH, said);
    }
    return bounded(comparison, said);
  }

  private Verdict bounded(Comparison comparison, List<String> said) {
    double threshold = Math.min(bar, settings.gate().p());
    WorstCase worst = WorstCase.unscored(comparison);
    boolean survives = worst.survives(threshold);
    boolean uneven = WorstCase.uneven(comparison, settings.gate().p());
    if (worst.lost() > 0) {
      said.add(
          say(
              "With the %s that could not be scored counted as %s: %d of %d, %s.",
              Words.count(worst.lost(), "treated animal"),
              comparison.measure().adjective(),
              worst.treated().successes(),
              worst.treated().trials(),
              survives
                  ? say("still fewer than with vehicle (p = %s)", Words.p(worst.p().orElse(1)))
                  : "no longer clearly fewer than with vehicle"));
    }
    if (!survives && uneven) {
      said.add(
          "Animals are lost more often than with vehicle, so that the loss itself could make the"
              + " effect.");
      return verdict(Call.FRAGILE, said);
    }
    WorstCase missing = WorstCase.missing(comparison, uneven);
    if (missing.lost() > 0 && !missing.survives(threshold)) {
      said.add(
          say(
              "With the %s that it has fewer than the vehicle wells beside it counted as multivulva:"
                  + " %d of %d, no longer clearly fewer than with vehicle. It would be called"
                  + " suppressor otherwise.",
              Words.count(missing.lost(), "animal"),
              missing.treated().successes(),
              missing.treated().trials()));
      return verdict(Call.FRAGILE, said);
    }
    return verdict(Call.SUPPRESSOR, said);
  }

  private boolean agrees(LengthMatched matched) {
    return matched.overlap() >= settings.gate().overlap()
        && matched.difference() <= -settings.smallestShare()
        && matched.p() <= settings.gate().matchedP();
  }

  private String sentence(LengthMatched m) {
    return say(
        "%.0f %% of the treated animals are as long as vehicle animals, of which %.1f %% are %s at these"
            + " lengths: %+.1f points (p = %s).",
        100 * m.overlap(),
        100 * m.expected(),
        evidence.comparison().measure().adjective(),
        100 * m.difference(),
        Words.p(m.p()));
  }

  private static Verdict verdict(Call call, List<String> said) {
    return new Verdict(call, String.join(" ", said));
  }
}
