package org.wormscreen.quality.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.ScoreInterval;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.well.WellReading;

/**
 * A comparison as k of n of each well: animals alive, or animals longer than the median animal of
 * their plate's vehicle.
 */
public record Shares(List<WellTest.Plate> plates) {

  /** What is tested: the assay's own measure. */
  public static Shares tested(Comparison comparison) {
    List<WellTest.Plate> plates = new ArrayList<>();
    for (Comparison.OnPlate plate : comparison.plates()) {
      Function<WellReading, Proportion> share = share(comparison.measure(), plate.vehicle());
      plates.add(
          new WellTest.Plate(
              plate.treated().stream().map(share).toList(),
              plate.vehicle().stream().map(share).toList()));
    }
    return new Shares(plates);
  }

  /** k alive of n, of the plates where both sides were judged; none where neither was. */
  public static Shares alive(Comparison comparison) {
    List<WellTest.Plate> plates = new ArrayList<>();
    for (Comparison.OnPlate plate : comparison.plates()) {
      List<Proportion> treated = judged(plate.treated());
      List<Proportion> vehicle = judged(plate.vehicle());
      if (!treated.isEmpty() && !vehicle.isEmpty()) {
        plates.add(new WellTest.Plate(treated, vehicle));
      }
    }
    return new Shares(plates);
  }

  private static List<Proportion> judged(List<WellReading> wells) {
    return wells.stream().flatMap(w -> Measure.FRACTION_ALIVE.share(w).stream()).toList();
  }

  /** How a well of a plate with these vehicle wells becomes k of n. */
  static Function<WellReading, Proportion> share(Measure measure, List<WellReading> vehicle) {
    if (measure.isShare()) {
      return well -> measure.share(well).orElseThrow();
    }
    double middle =
        Middle.median(
            vehicle.stream()
                .flatMap(w -> w.condition().lengthsUm().stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
    return well -> {
      List<Double> lengths = well.condition().lengthsUm();
      long longer = lengths.stream().filter(length -> length > middle).count();
      return new Proportion(Math.toIntExact(longer), lengths.size());
    };
  }

  /** The correlation within the vehicle wells of a strain on all its plates. */
  public static Overdispersion overdispersion(
      Measure measure, List<List<WellReading>> vehiclePlates) {
    return Overdispersion.within(
        vehiclePlates.stream()
            .map(plate -> plate.stream().map(share(measure, plate)).toList())
            .toList());
  }

  /** Whether no plate has both sides. */
  public boolean isEmpty() {
    return plates.isEmpty();
  }

  /** The treated wells of all plates. */
  public List<Proportion> treatedWells() {
    return plates.stream().flatMap(p -> p.treated().stream()).toList();
  }

  /** All treated animals together. */
  public Proportion treated() {
    return pooled(treatedWells());
  }

  /** The same vehicle beside treated wells that came out otherwise. */
  public Shares withTreated(UnaryOperator<Proportion> otherwise) {
    return new Shares(
        plates.stream()
            .map(
                p ->
                    new WellTest.Plate(p.treated().stream().map(otherwise).toList(), p.reference()))
            .toList());
  }

  /** The vehicle's share, its plates weighted as the treated animals lie on them. */
  public double expected() {
    double sum = 0;
    for (WellTest.Plate plate : plates) {
      sum += weight(plate) * pooled(plate.reference()).fraction();
    }
    return sum;
  }

  /** Treated minus expected. */
  public double difference() {
    return treated().fraction() - expected();
  }

  /** Newcombe's limits of the difference, animals counted down by the design effect. */
  public Limits limits(double rho) {
    Proportion treated = treated();
    double one = treated.trials() / designEffect(rho);
    double variance = 0;
    for (WellTest.Plate plate : plates) {
      Proportion vehicle = pooled(plate.reference());
      double weight = weight(plate);
      variance +=
          weight * weight * effect(vehicle, plate.reference().size(), rho) / vehicle.trials();
    }
    return ScoreInterval.newcombe95(treated.fraction(), one, expected(), 1 / variance);
  }

  /** By how much the treated animals are counted down. */
  public double designEffect(double rho) {
    return effect(treated(), treatedWells().size(), rho);
  }

  private static double effect(Proportion pooled, int wells, double rho) {
    return Overdispersion.designEffect((double) pooled.trials() / wells, rho);
  }

  private double weight(WellTest.Plate plate) {
    return (double) pooled(plate.treated()).trials() / treated().trials();
  }

  /** k and n of all wells together. */
  public static Proportion pooled(List<Proportion> wells) {
    return wells.stream().reduce(new Proportion(0, 0), Proportion::plus);
  }
}
