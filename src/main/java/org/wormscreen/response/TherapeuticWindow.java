package org.wormscreen.response;

import java.util.OptionalDouble;
import org.wormscreen.well.Words;

/**
 * How many times the dose that kills half lies above the dose that works half.
 *
 * @param ratio empty where one of the doses is unknown
 * @param low lower 95 % limit; where poison lies above the highest dose the ratio is at least this
 * @param high upper 95 % limit; empty where there is none
 * @param sentence in words
 */
public record TherapeuticWindow(
    OptionalDouble ratio, OptionalDouble low, OptionalDouble high, String sentence) {

  /**
   * Of an effect and a poison. Limits of the ratio from the limits of both logarithms (Zou and
   * Donner 2008, doi 10.1002/sim.3095).
   */
  static TherapeuticWindow of(Potency effect, Potency poison, double highestMicromolar) {
    OptionalDouble none = OptionalDouble.empty();
    if (effect.kind() != Potency.Kind.ESTIMATED) {
      return new TherapeuticWindow(none, none, none, "No window without an EC50 of the effect.");
    }
    if (poison.kind() == Potency.Kind.ESTIMATED) {
      return both(effect, poison);
    }
    if (poison.kind() == Potency.Kind.NONE && effect.high().isPresent()) {
      double least = highestMicromolar / effect.high().getAsDouble();
      return new TherapeuticWindow(
          none,
          OptionalDouble.of(least),
          none,
          Words.say(
              "No dose-dependent poison up to %.3g uM: the window is at least %.2g, if the highest"
                  + " dose is not poisonous by itself.",
              highestMicromolar, least));
    }
    if (poison.kind() == Potency.Kind.ABOVE_HIGHEST && effect.high().isPresent()) {
      double least = highestMicromolar / effect.high().getAsDouble();
      return new TherapeuticWindow(
          none,
          OptionalDouble.of(least),
          none,
          Words.say(
              "Poison lies above the highest dose, %.3g uM: the window is at least %.2g.",
              highestMicromolar, least));
    }
    return new TherapeuticWindow(none, none, none, "No window: " + poison.reason());
  }

  private static TherapeuticWindow both(Potency effect, Potency poison) {
    double e = StrictMath.log(effect.micromolar().getAsDouble());
    double t = StrictMath.log(poison.micromolar().getAsDouble());
    OptionalDouble low = OptionalDouble.empty();
    OptionalDouble high = OptionalDouble.empty();
    if (poison.low().isPresent() && effect.high().isPresent()) {
      double down = t - StrictMath.log(poison.low().getAsDouble());
      double up = StrictMath.log(effect.high().getAsDouble()) - e;
      low = OptionalDouble.of(StrictMath.exp(t - e - Math.hypot(down, up)));
    }
    if (poison.high().isPresent() && effect.low().isPresent()) {
      double up = StrictMath.log(poison.high().getAsDouble()) - t;
      double down = e - StrictMath.log(effect.low().getAsDouble());
      high = OptionalDouble.of(StrictMath.exp(t - e + Math.hypot(down, up)));
    }
    double ratio = StrictMath.exp(t - e);
    boolean clear = low.isPresent() && low.getAsDouble() > 1;
    return new TherapeuticWindow(
        OptionalDouble.of(ratio),
        low,
        high,
        Words.say(
            "The dose that kills half is %.2g times the dose that works half (95 %% limits %s to"
                + " %s): %s.",
            ratio,
            low.isPresent() ? Words.say("%.2g", low.getAsDouble()) : "none",
            high.isPresent() ? Words.say("%.2g", high.getAsDouble()) : "none",
            clear ? "effect and poison are apart" : "effect and poison are not shown to be apart"));
  }
}
