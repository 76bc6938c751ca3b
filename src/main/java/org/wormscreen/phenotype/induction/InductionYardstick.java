package org.wormscreen.phenotype.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.induction.spot.Spot;

/**
 * What is usual on a plate, by which its animals are read.
 *
 * @param lengthUm median length of its larvae, um; empty when too few are known
 * @param widthUm median width of its larvae, um; empty likewise
 * @param flux light of a full focus, gray values times um2; NaN when it is not known
 * @param fluxSpread standard deviation of the log of that light among the foci of one animal
 * @param alongUm standard deviation of a full focus along the axis, um
 * @param alongSpread standard deviation of the log of that size among foci
 * @param middle place of P6.p, 0 head to 100 tail
 * @param step distance of neighbouring cells, hundredths of the axis
 * @param otherFlux mean log of the light of spots that are no foci, over that of a full focus
 * @param otherSpread standard deviation of the same
 * @param otherAlong mean log of their size along the axis, um
 */
public record InductionYardstick(
    OptionalDouble lengthUm,
    OptionalDouble widthUm,
    double flux,
    double fluxSpread,
    double alongUm,
    double alongSpread,
    double middle,
    double step,
    double otherFlux,
    double otherSpread,
    double otherAlong) {

  private static final int FEWEST = 6;
  private static final double TYPICAL_STEP = 5.2;
  private static final double LEAST_STEP = 3.4;
  private static final double MOST_STEP = 7.5;
  private static final double STRONG = 0.6;
  private static final int STRONGEST = 3;
  private static final double APART = 2;
  private static final double TYPICAL_MIDDLE = 50;
  private static final double MOST_SHIFT = 4;
  private static final double CLEAR_TAPER = 0.15;
  private static final double LEAST_SPREAD = 0.55;
  private static final double TYPICAL_ALONG_UM = 5.5;
  private static final double TYPICAL_FLUX_SPREAD = 0.22;
  private static final double LEAST_FLUX_SPREAD = 0.14;
  private static final double MOST_FLUX_SPREAD = 0.4;
  private static final double LEAST_ALONG_SPREAD = 0.12;
  private static final double MOST_ALONG_SPREAD = 0.3;

  /** By which the largest of three draws exceeds the next, in standard deviations. */
  private static final double GAP_OF_THREE = 0.846;

  /** Of a single animal: nothing is known of its plate. */
  static InductionYardstick of(InductionReading reading) {
    double flux = strongest(reading);
    return typical(OptionalDouble.empty(), OptionalDouble.empty(), flux);
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
    OptionalDouble width =
        larvae.size() < FEWEST
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                median(larvae.stream().mapToDouble(InductionReading::widthUm).toArray()));
    if (larvae.size() < FEWEST) {
      return typical(length, width, Double.NaN);
    }
    double flux = median(larvae.stream().mapToDouble(InductionYardstick::strongest).toArray());
    List<Double> steps = new ArrayList<>();
    List<Double> along = new ArrayList<>();
    List<Double> unlike = new ArrayList<>();
    List<Double> middles = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    List<Double> otherAlong = new ArrayList<>();
    for (InductionReading animal : larvae) {
      double own = strongest(animal);
      List<Spot> strong = zone(animal).stream().filter(s -> s.flux() > STRONG * own).toList();
      if (strong.size() == STRONGEST && Math.abs(animal.taper()) > CLEAR_TAPER) {
        double at = 100 * strong.get(1).at();
        middles.add(animal.taper() > 0 ? at : 100 - at);
      }
      for (int i = 1; i < strong.size(); i++) {
        double gap = 100 * (strong.get(i).at() - strong.get(i - 1).at());
        if (strong.size() >= STRONGEST && gap > APART && gap < MOST_STEP) {
          steps.add(gap);
        }
      }
      double[] zone = zone(animal).stream().mapToDouble(Spot::flux).sorted().toArray();
      unlike.add(StrictMath.log(zone[zone.length - 1] / zone[zone.length - 2]));
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
    double[] sizes = values(along);
    return new InductionYardstick(
        length,
        width,
        flux,
        within(mean(unlike) / GAP_OF_THREE, LEAST_FLUX_SPREAD, MOST_FLUX_SPREAD),
        sizes.length < FEWEST ? TYPICAL_ALONG_UM : median(sizes),
        sizes.length < FEWEST
            ? LEAST_ALONG_SPREAD
            : within(upperSpread(sizes), LEAST_ALONG_SPREAD, MOST_ALONG_SPREAD),
        middle(middles),
        steps.size() < FEWEST ? TYPICAL_STEP : Math.max(LEAST_STEP, median(values(steps))),
        other.length < FEWEST ? -2.4 : median(other),
        other.length < FEWEST ? 0.9 : Math.max(LEAST_SPREAD, spread(other)),
        other.length < FEWEST ? 1.4 : median(values(otherAlong)));
  }

  private static InductionYardstick typical(
      OptionalDouble lengthUm, OptionalDouble widthUm, double flux) {
    return new InductionYardstick(
        lengthUm,
        widthUm,
        flux,
        TYPICAL_FLUX_SPREAD,
        TYPICAL_ALONG_UM,
        LEAST_ALONG_SPREAD,
        TYPICAL_MIDDLE,
        TYPICAL_STEP,
        -2.4,
        0.9,
        1.4);
  }

  /** The usual place of the second of three foci, drawn towards the middle of the body. */
  private static double middle(List<Double> middles) {
    if (middles.isEmpty()) {
      return TYPICAL_MIDDLE;
    }
    double weight = (double) middles.size() / (middles.size() + FEWEST);
    double shift = weight * (median(values(middles)) - TYPICAL_MIDDLE);
    return TYPICAL_MIDDLE + within(shift, -MOST_SHIFT, MOST_SHIFT);
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Of the logs, on the upper side alone: halves lie on the lower one. */
  private static double upperSpread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double high = sorted[(int) (0.84 * (sorted.length - 1))];
    return StrictMath.log(high / sorted[(sorted.length - 1) / 2]);
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
