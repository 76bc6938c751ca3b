package org.wormscreen.hits.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.table.Isotonic;
import org.wormscreen.well.WellReading;

/**
 * Treated animals beside vehicle animals of the same length: the share that the vehicle's animals
 * have at the treated animals' lengths, as a share that never falls with the length (pooling of
 * adjacent violators). Treated animals outside the vehicle's lengths, but for its shortest
 * fortieth, have nothing beside them and are left out.
 *
 * @param animals treated animals within the vehicle's lengths
 * @param overlap their share of the treated animals
 * @param expected share expected at these lengths
 * @param difference seen less expected
 * @param p two-sided, Student's t with the animals counted down by the design effect
 */
public record LengthMatched(
    int animals, double overlap, double expected, double difference, double p) {

  private static final int FEWEST_VEHICLE = 40;
  private static final int SHORTEST_PART = 40;

  private record Animal(double length, boolean affected) {}

  /** A stretch of lengths with one share. */
  private record Stretch(double from, double share, int animals) {}

  /** Empty where single animals are not known, or the vehicle's are too few. */
  public static Optional<LengthMatched> of(Comparison comparison, Overdispersion vehicles) {
    List<Animal> vehicle = animals(comparison.vehicle());
    List<Animal> treated = animals(comparison.treated());
    if (vehicle.size() < FEWEST_VEHICLE || treated.isEmpty()) {
      return Optional.empty();
    }
    double shortest = vehicle.get(vehicle.size() / SHORTEST_PART).length;
    double longest = vehicle.get(vehicle.size() - 1).length;
    List<Animal> matched =
        treated.stream().filter(a -> a.length >= shortest && a.length <= longest).toList();
    double overlap = (double) matched.size() / treated.size();
    return Optional.of(
        matched.isEmpty()
            ? new LengthMatched(0, 0, 0, 0, 1)
            : compare(comparison, stretches(vehicle), matched, overlap, vehicles.rho()));
  }

  private static LengthMatched compare(
      Comparison comparison,
      List<Stretch> stretches,
      List<Animal> matched,
      double overlap,
      double rho) {
    int[] in = new int[stretches.size()];
    double seen = 0;
    for (Animal animal : matched) {
      int s = stretches.size() - 1;
      while (s > 0 && stretches.get(s).from > animal.length) {
        s--;
      }
      in[s]++;
      seen += animal.affected ? 1 : 0;
    }
    int vehicleWells = comparison.vehicle().size();
    int wells = comparison.treated().size();
    int vehicleAnimals = stretches.stream().mapToInt(Stretch::animals).sum();
    double effect = Overdispersion.designEffect((double) matched.size() / wells, rho);
    double ofVehicle = Overdispersion.designEffect((double) vehicleAnimals / vehicleWells, rho);
    double expected = 0;
    double variance = 0;
    for (int s = 0; s < in.length; s++) {
      Stretch stretch = stretches.get(s);
      double n = stretch.animals;
      double smooth = (stretch.share * n + 0.5) / (n + 1);
      double one = smooth * (1 - smooth);
      expected += in[s] * stretch.share;
      variance += effect * in[s] * one + ofVehicle * in[s] * (double) in[s] * one / n;
    }
    double t = (seen - expected) / Math.sqrt(variance);
    int freedom = Math.max(1, vehicleWells + wells - 2);
    return new LengthMatched(
        matched.size(),
        overlap,
        expected / matched.size(),
        (seen - expected) / matched.size(),
        2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
  }

  private static List<Stretch> stretches(List<Animal> vehicle) {
    double[] affected = vehicle.stream().mapToDouble(a -> a.affected ? 1 : 0).toArray();
    double[] ones = affected.clone();
    Arrays.fill(ones, 1);
    double[] share = Isotonic.increasing(affected, ones);
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= share.length; i++) {
      if (i == share.length || share[i] != share[start]) {
        stretches.add(new Stretch(vehicle.get(start).length, share[start], i - start));
        start = i;
      }
    }
    return stretches;
  }

  /** By length; none unless the score of each scored animal is known. */
  private static List<Animal> animals(List<WellReading> wells) {
    List<Animal> animals = new ArrayList<>();
    for (WellReading well : wells) {
      if (!each(well)) {
        return List.of();
      }
      List<Double> muv = new ArrayList<>(well.vulva().orElseThrow().lengthsOfMuvUm());
      for (Double length : well.condition().lengthsUm()) {
        animals.add(new Animal(length, muv.remove(length)));
      }
    }
    animals.sort(Comparator.comparingDouble(Animal::length).thenComparing(Animal::affected));
    return animals;
  }

  private static boolean each(WellReading well) {
    return well.vulva()
        .filter(v -> well.condition().lengthsUm().size() == v.muv().trials())
        .filter(v -> v.lengthsOfMuvUm().size() == v.muv().successes())
        .isPresent();
  }
}
