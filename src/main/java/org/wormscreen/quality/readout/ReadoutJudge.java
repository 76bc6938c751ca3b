package org.wormscreen.quality.readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.well.WellSummary;
import org.wormscreen.well.Words;

/** Judges a plate by a readout of its control wells, those of one strain. */
public record ReadoutJudge(Readout readout) {

  private record Controls(String strain, double[] negative, double[] positive) {

    boolean both() {
      return negative.length > 0 && positive.length > 0;
    }

    int wells() {
      return negative.length + positive.length;
    }
  }

  /** Judges one plate. */
  public PlateQuality judge(String plate, Assay assay, List<WellSummary> wells) {
    Controls controls = controls(wells);
    Spread negative = Spread.of(controls.negative);
    Spread positive = Spread.of(controls.positive);
    boolean two = negative.count() >= 2 && positive.count() >= 2;
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble zPrime = two ? finite(Separation.zPrime(positive, negative)) : none;
    List<String> remarks = new ArrayList<>();
    remarks.add(sentence(zPrime, negative, positive));
    return new PlateQuality(
        plate,
        assay,
        readout.label(),
        negative.count(),
        positive.count(),
        finite(negative.mean()),
        finite(positive.mean()),
        zPrime,
        two ? finite(Separation.zPrimeRobust(positive, negative)) : none,
        none,
        two ? finite(Separation.ssmd(positive, negative)) : none,
        none,
        remarks);
  }

  private String sentence(OptionalDouble zPrime, Spread negative, Spread positive) {
    return zPrime.isPresent()
        ? Words.say(
            "A readout of its own, never mixed with the measure that is called: %s, Z' %.2f (%d"
                + " vehicle wells with a mean of %.4g, %d positive controls with %.4g).",
            readout.label(),
            zPrime.getAsDouble(),
            negative.count(),
            negative.mean(),
            positive.count(),
            positive.mean())
        : Words.say(
            "No Z' of %s: two vehicle wells and two positive controls with a number are needed, %d"
                + " and %d have one.",
            readout.label(), negative.count(), positive.count());
  }

  /** The strain with both kinds of controls and the most wells. */
  private Controls controls(List<WellSummary> wells) {
    Map<String, List<WellSummary>> byStrain =
        wells.stream()
            .filter(w -> readout.of(w).isPresent())
            .sorted(Comparator.comparing(WellSummary::well))
            .collect(
                Collectors.groupingBy(
                    w -> w.contents().orElseThrow().strain(), TreeMap::new, Collectors.toList()));
    return byStrain.entrySet().stream()
        .map(
            e ->
                new Controls(
                    e.getKey(),
                    values(e.getValue(), Role.NEGATIVE),
                    values(e.getValue(), Role.POSITIVE)))
        .max(
            Comparator.comparing(Controls::both)
                .thenComparing(Controls::wells)
                .thenComparing(Controls::strain, Comparator.reverseOrder()))
        .orElse(new Controls("", new double[0], new double[0]));
  }

  private double[] values(List<WellSummary> wells, Role role) {
    return wells.stream()
        .filter(w -> w.contents().orElseThrow().role() == role)
        .mapToDouble(w -> readout.of(w).getAsDouble())
        .toArray();
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
