package org.wormscreen.phenotype.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is usual on a plate, by which its animals are read.
 *
 * @param lengthUm median length of its larvae, um; empty when too few are known
 * @param flux light of a full focus, gray values times um2; NaN when it is not known
 * @param alongUm standard deviation of a full focus along the axis, um
 * @param step distance of neighbouring cells, hundredths of the axis
 * @param otherFlux mean log of the light of spots that are no foci, over that of a full focus
 * @param otherSpread standard deviation of the same
 * @param otherAlong mean log of their size along the axis, um
 */
public record InductionYardstick(
    OptionalDouble lengthUm,
    double flux,
    double alongUm,
    double step,
    double otherFlux,
    double otherSpread,
    double otherAlong) {

  private static final int FEWEST = 8;
  private static final double TYPICAL_STEP = 5.2;
  private static final double LEAST_STEP = 3.4;
  private static final double MOST_STEP = 7.5;
  private static final double STRONG = 0.6;
  private static final int STRONGEST = 3;
  private static final double APART = 2;
  private static final double LEAST_SPREAD = 0.55;

  /** Of a single animal: nothing is known of its plate. */
  static InductionYardstick of(InductionReading reading) {
    double flux = strongest(reading);
    return new InductionYardstick(OptionalDouble.empty(), flux, 5.5, TYPICAL_STEP, -2.4, 0.9, 1.4);
  }

  /** Whether enough animals stand behind it. */
  public boolean known() {
    return flux > 0;
  }

  /** Of the animals of a plate, in any order. */
  public static InductionYardstick of(List<InductionReading> animals, InductionSettings settings) {
    double[] lengths =
        animals.stream()
            .mapToDouble(InductionReading::lengthUm)
            .filter(l -> l >= settings.shortestUm() && l <= settings.longestUm())
            .sorted()
            .toArray();
    OptionalDouble length =
        lengths.length < FEWEST
            ? OptionalDouble.empty()
            : OptionalDouble.of(lengths[lengths.length / 2]);
    List<InductionReading> larvae =
        animals.stream()
            .filter(a -> Gate.stageFits(a, length, settings) && Gate.isSeen(a, settings))
            .filter(a -> Double.isFinite(strongest(a)))
            .toList();
    if (larvae.size() < FEWEST) {
      return new InductionYardstick(length, Double.NaN, 5.5, TYPICAL_STEP, -2.4, 0.9, 1.4);
    }
    double flux = median(larvae.stream().mapToDouble(InductionYardstick::strongest).toArray());
    List<Double> steps = new ArrayList<>();
    List<Double> along = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    List<Double> otherAlong = new ArrayList<>();
    for (InductionReading animal : larvae) {
      double own = strongest(animal);
      List<Spot> strong = zone(animal).stream().filter(s -> s.flux() > STRONG * own).toList();
      for (int i = 1; i < strong.size(); i++) {
        double gap = 100 * (strong.get(i).at() - strong.get(i - 1).at());
        if (strong.size() >= STRONGEST && gap > APART && gap < MOST_STEP) {
          steps.add(gap);
        }
      }
      if (own > flux / 2) {
        strong.forEach(s -> along.add(s.alongUm()));
      }
      for (Spot s : animal.spots()) {
        if (!isInZone(s) && s.flux() > 0) {
          others.add(StrictMath.log(s.flux() / flux));
          otherAlong.add(StrictMath.log(s.alongUm()));
        }
      }
    }
    double[] other = values(others);
    return new InductionYardstick(
        length,
        flux,
        along.isEmpty() ? 5.5 : median(values(along)),
        steps.size() < FEWEST ? TYPICAL_STEP : Math.max(LEAST_STEP, median(values(steps))),
        other.length < FEWEST ? -2.4 : median(other),
        other.length < FEWEST ? 0.9 : Math.max(LEAST_SPREAD, spread(other)),
        other.length < FEWEST ? 1.4 : median(values(otherAlong)));
  }

  /** Median light of the strongest spots where the ventral cells can be; NaN with fewer. */
  private static double strongest(InductionReading animal) {
    double[] flux = zone(animal).stream().mapToDouble(Spot::flux).sorted().toArray();
    return flux.length < STRONGEST ? Double.NaN : flux[flux.length - 1 - STRONGEST / 2];
  }

  private static List<Spot> zone(InductionReading animal) {
    return animal.spots().stream().filter(InductionYardstick::isInZone).toList();
  }

  private static boolean isInZone(Spot spot) {
    return spot.at() >= InductionReader.ZONE_FROM && spot.at() <= InductionReader.ZONE_TO;
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(int) (0.84 * (sorted.length - 1))] - sorted[(int) (0.16 * (sorted.length - 1))])
        / 2;
  }
}
