package org.wormscreen.phenotype.viability;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Alive or dead, as each source of evidence has it. What was read in the pixels is kept, so that
 * the stain can be judged again when the whole plate is known; see {@link #judged}.
 *
 * @param deadByPosture the chance of death by posture in transmitted light, between 0 and 1; empty
 *     without it
 * @param stainContrast how far the animal stands out in the dead stain's channel (dead animals take
 *     it up), in units of the ground's noise; may be negative; empty without it
 * @param deadByStain the chance of death by that contrast, between 0 and 1; present with it
 */
public record Viability(
    OptionalDouble deadByPosture, OptionalDouble stainContrast, OptionalDouble deadByStain) {

  private static final double EVEN = 0.5;

  public Viability {
    requireChance("posture", deadByPosture);
    requireChance("stain", deadByStain);
    if (stainContrast.isPresent() != deadByStain.isPresent()) {
      throw new IllegalArgumentException(
          "A chance by stain goes with a contrast, found %s and %s"
              .formatted(deadByStain, stainContrast));
    }
  }

  private static void requireChance(String source, OptionalDouble dead) {
    if (dead.isPresent() && !(dead.getAsDouble() > 0 && dead.getAsDouble() < 1)) {
      throw new IllegalArgumentException(
          "The chance of death by %s lies between 0 and 1, found %s"
              .formatted(source, dead.getAsDouble()));
    }
  }

  /** What this evidence says, its stain read by these settings. */
  static Viability of(
      OptionalDouble deadByPosture, OptionalDouble stainContrast, StainSettings settings) {
    OptionalDouble deadByStain =
        stainContrast.isPresent()
            ? OptionalDouble.of(settings.dead(stainContrast.getAsDouble()))
            : OptionalDouble.empty();
    return new Viability(deadByPosture, stainContrast, deadByStain);
  }

  /** The same evidence, its stain judged by these settings. */
  public Viability judged(StainSettings settings) {
    return of(deadByPosture, stainContrast, settings);
  }

  /** Alive by posture in transmitted light; empty without it. */
  public Optional<Boolean> brightfield() {
    return alive(deadByPosture);
  }

  /** Alive by the stain's channel; empty without it. */
  public Optional<Boolean> stain() {
    return alive(deadByStain);
  }

  /** The verdict: the stain's when there is one, else brightfield's. */
  public Optional<Boolean> alive() {
    return stain().or(this::brightfield);
  }

  /** Whether both speak and contradict each other. */
  public boolean disputed() {
    return stain().isPresent() && brightfield().isPresent() && !stain().equals(brightfield());
  }

  /**
   * How likely {@link #alive()} is to be right, 0 to 1; 0 without a verdict. Both sources are taken
   * as independent (odds are multiplied); below 0.5 where the stain's verdict stands against a
   * surer posture.
   */
  public double confidence() {
    double odds = odds(deadByPosture) * odds(deadByStain);
    double dead = odds / (1 + odds);
    return alive().map(alive -> alive ? 1 - dead : dead).orElse(0.0);
  }

  private static double odds(OptionalDouble dead) {
    double chance = dead.orElse(EVEN);
    return chance / (1 - chance);
  }

  private static Optional<Boolean> alive(OptionalDouble dead) {
    return dead.isPresent() ? Optional.of(dead.getAsDouble() < EVEN) : Optional.empty();
  }
}
