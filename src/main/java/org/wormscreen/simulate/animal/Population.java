package org.wormscreen.simulate.animal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.simulate.reporter.VulvalReporter;

/**
 * The animals of one well as chances.
 *
 * @param stages weight of each stage; need not add up to 1
 * @param aliveShare chance that an animal is alive, 0 to 1
 * @param lengthScale factor on every length, 1 for wild type
 * @param lengthCv spread of lengths among animals of a stage (sd of the logarithm)
 * @param muvShare chance that an adult hermaphrodite carries pseudovulvae, 0 to 1
 * @param protrudingVulvaShare chance that a vulva is pushed out, 0 to 1
 * @param reporter the vulval reporter that the animals carry; empty without one
 */
public record Population(
    SortedMap<Stage, Double> stages,
    double aliveShare,
    double lengthScale,
    double lengthCv,
    double muvShare,
    double protrudingVulvaShare,
    Optional<VulvalReporter> reporter) {

  /** Animals without a reporter. */
  public Population(
      SortedMap<Stage, Double> stages,
      double aliveShare,
      double lengthScale,
      double lengthCv,
      double muvShare,
      double protrudingVulvaShare) {
    this(
        stages,
        aliveShare,
        lengthScale,
        lengthCv,
        muvShare,
        protrudingVulvaShare,
        Optional.empty());
  }

  public Population {
    stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
    if (stages.values().stream().noneMatch(w -> w > 0)
        || stages.values().stream().anyMatch(w -> !(w >= 0))) {
      throw new IllegalArgumentException(
          "Stages need weights of 0 or more, one of them above 0; found " + stages);
    }
    share("aliveShare", aliveShare);
    share("muvShare", muvShare);
    share("protrudingVulvaShare", protrudingVulvaShare);
    if (!(lengthScale > 0) || !(lengthCv >= 0)) {
      throw new IllegalArgumentException(
          "lengthScale is above 0 and lengthCv not below; found %s and %s"
              .formatted(lengthScale, lengthCv));
    }
  }

  /** Living wild-type adults. */
  public static Population defaults() {
    return new Population(new TreeMap<>(Map.of(Stage.ADULT, 1.0)), 1, 1, 0.06, 0, 0.02);
  }

  /** The same animals with another reporter. */
  public Population with(VulvalReporter other) {
    return new Population(
        stages,
        aliveShare,
        lengthScale,
        lengthCv,
        muvShare,
        protrudingVulvaShare,
        Optional.of(other));
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " lies in 0 to 1, found " + value);
    }
  }
}
