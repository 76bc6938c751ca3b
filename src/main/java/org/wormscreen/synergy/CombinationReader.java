package org.wormscreen.synergy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.combination.DoseMatrix;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/** Reads every pair of compounds that was tried together, beside each alone. */
public record CombinationReader(SynergySettings settings) {

  /** With the usual settings. */
  public static CombinationReader withDefaults() {
    return new CombinationReader(SynergySettings.defaults());
  }

  private record Pair(String strain, String a, String b) {

    private static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::strain).thenComparing(Pair::a).thenComparing(Pair::b);

    static Optional<Pair> of(WellReading well) {
      return well.contents()
          .filter(c -> c.role() == Role.SAMPLE || c.role() == Role.POSITIVE)
          .filter(c -> c.treatment().partner().isPresent())
          .map(
              c -> {
                String one = c.treatment().compound();
                String two = c.treatment().partner().orElseThrow().compound();
                boolean sorted = one.compareTo(two) <= 0;
                return new Pair(c.strain(), sorted ? one : two, sorted ? two : one);
              })
          .filter(p -> !p.a.equals(p.b));
    }

    /** Doses of both in this well; empty when the well holds something else. */
    Optional<double[]> doses(WellReading well) {
      if (!well.strain().equals(strain)) {
        return Optional.empty();
      }
      if (well.is(Role.NEGATIVE)) {
        return Optional.of(new double[2]);
      }
      WellContents contents = well.contents().orElseThrow();
      if (contents.role() != Role.SAMPLE && contents.role() != Role.POSITIVE) {
        return Optional.empty();
      }
      double[] doses = new double[2];
      Stream<Treatment> both =
          Stream.concat(Stream.of(contents.treatment()), contents.treatment().partner().stream());
      for (Treatment t : both.toList()) {
        double micromolar = t.dose().map(Dose::micromolar).orElse(0.0);
        if (t.compound().equals(a)) {
          doses[0] += micromolar;
        } else if (t.compound().equals(b)) {
          doses[1] += micromolar;
        } else {
          return Optional.empty();
        }
      }
      return Optional.of(doses);
    }
  }

  private record Dosed(WellReading well, double a, double b) {}

  /**
   * One surface for each strain and pair, by name. Only plates on which the pair, or one of both
   * alone, stands beside vehicle wells are used.
   *
   * @param assay the measure is its share; lengths give no surface
   */
  public List<CombinationSurface> read(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    if (!measure.isShare()) {
      return List.of();
    }
    Map<Pair, List<Dosed>> pairs = new TreeMap<>(Pair.ORDER);
    wells.forEach(w -> Pair.of(w).ifPresent(p -> pairs.put(p, new ArrayList<>())));
    pairs.forEach(
        (pair, mine) ->
            wells.stream()
                .filter(measure::counts)
                .forEach(w -> pair.doses(w).ifPresent(d -> mine.add(new Dosed(w, d[0], d[1])))));
    List<CombinationSurface> surfaces = new ArrayList<>();
    pairs.forEach((pair, mine) -> surfaces.add(surface(measure, pair, mine)));
    return List.copyOf(surfaces);
  }

  private CombinationSurface surface(Measure measure, Pair pair, List<Dosed> all) {
    List<String> vehiclePlates =
        all.stream()
            .filter(d -> d.a == 0 && d.b == 0)
            .map(d -> d.well.stratum())
            .distinct()
            .toList();
    List<String> treatedPlates =
        all.stream().filter(d -> d.a > 0 || d.b > 0).map(d -> d.well.stratum()).toList();
    List<Dosed> used =
        all.stream()
            .filter(d -> vehiclePlates.contains(d.well.stratum()))
            .filter(d -> treatedPlates.contains(d.well.stratum()))
            .sorted(
                Comparator.comparing((Dosed d) -> d.well.stratum())
                    .thenComparing(d -> d.well.well()))
            .toList();
    double[] dosesA = axis(used.stream().mapToDouble(Dosed::a));
    double[] dosesB = axis(used.stream().mapToDouble(Dosed::b));
    Wells wells = new Wells(dosesA, dosesB, placed(measure, used, dosesA, dosesB));
    List<String> remarks = new ArrayList<>();
    if (used.size() < all.size()) {
      remarks.add(
          Words.say(
              "%s on plates without vehicle wells, or without these compounds, are left aside.",
              Words.count(all.size() - used.size(), "well")));
    }
    Proportion vehicle = Wells.pooled(wells.at(0, 0));
    boolean combined = used.stream().anyMatch(d -> d.a > 0 && d.b > 0);
    if (!combined || vehicle.successes() == 0) {
      remarks.add(
          combined
              ? "No vehicle animal is affected: there is no effect to speak of."
              : "No well of the combination counts beside vehicle wells.");
      return surface(measure, pair, List.of(), List.of(), none(remarks), remarks);
    }
    return surface(
        measure,
        pair,
        cells(wells),
        new Scores(settings, wells).scores(),
        LogOddsTest.of(wells, pair.a, pair.b),
        remarks);
  }

  private static Interaction none(List<String> remarks) {
    OptionalDouble no = OptionalDouble.empty();
    return new Interaction(no, no, no, no, String.join(" ", remarks));
  }

  private static CombinationSurface surface(
      Measure measure,
      Pair pair,
      List<CombinationCell> cells,
      List<ReferenceScore> scores,
      Interaction interaction,
      List<String> remarks) {
    return new CombinationSurface(
        pair.strain,
        pair.a,
        pair.b,
        measure.label(),
        "Effect is the percent of the vehicle's share of animals "
            + measure.adjective()
            + " that is gone; excess above 0 means more of it than expected.",
        cells,
        scores,
        interaction,
        remarks);
  }

  private static double[] axis(DoubleStream doses) {
    return DoubleStream.concat(DoubleStream.of(0), doses).distinct().sorted().toArray();
  }

  private static List<Wells.Well> placed(
      Measure measure, List<Dosed> used, double[] dosesA, double[] dosesB) {
    return used.stream()
        .map(
            d ->
                new Wells.Well(
                    d.well.stratum(),
                    Arrays.binarySearch(dosesA, d.a),
                    Arrays.binarySearch(dosesB, d.b),
                    measure.share(d.well).orElseThrow()))
        .toList();
  }

  private static List<CombinationCell> cells(Wells wells) {
    DoseMatrix m = wells.effects();
    Map<Reference, double[][]> expected = Scores.expected(m);
    Map<Reference, double[][]> excess = new EnumMap<>(Reference.class);
    expected.forEach((r, e) -> excess.put(r, Scores.excess(r, m, e)));
    List<CombinationCell> cells = new ArrayList<>();
    for (int a = 0; a < m.dosesA().length; a++) {
      for (int b = 0; b < m.dosesB().length; b++) {
        List<Wells.Well> here = wells.at(a, b);
        boolean pair = a > 0 && b > 0;
        cells.add(
            new CombinationCell(
                m.dosesA()[a],
                m.dosesB()[b],
                here.size(),
                here.isEmpty() ? Optional.empty() : Optional.of(Wells.pooled(here)),
                here.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(m.effect()[a][b]),
                pair ? at(expected, a, b) : Map.of(),
                pair ? at(excess, a, b) : Map.of()));
      }
    }
    return cells;
  }

  private static Map<Reference, Double> at(Map<Reference, double[][]> all, int a, int b) {
    Map<Reference, Double> here = new EnumMap<>(Reference.class);
    all.forEach((reference, values) -> here.put(reference, values[a][b]));
    return here;
  }
}
