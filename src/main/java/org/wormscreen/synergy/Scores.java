package org.wormscreen.synergy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.wormscreen.stats.combination.DoseMatrix;
import org.wormscreen.stats.combination.Expected;
import org.wormscreen.well.Words;

/** Excess of a surface over each reference, with limits. */
record Scores(SynergySettings settings, Wells wells) {

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;
  private static final int FEWEST_DOSES = 2;

  /** What each reference expects, [a][b]; references that do not apply are absent. */
  static Map<Reference, double[][]> expected(DoseMatrix m) {
    Map<Reference, double[][]> expected = new EnumMap<>(Reference.class);
    expected.put(Reference.HSA, Expected.highestSingle(m));
    expected.put(Reference.BLISS, Expected.bliss(m));
    if (curves(m)) {
      expected.put(Reference.LOEWE, Expected.loewe(m));
      expected.put(Reference.ZIP, Expected.zip(m));
    }
    return expected;
  }

  /** Seen less expected, [a][b]; by ZIP the fitted surface less the expected one. */
  static double[][] excess(Reference reference, DoseMatrix m, double[][] expected) {
    if (reference == Reference.ZIP) {
      return Expected.zipDelta(m);
    }
    double[][] excess = new double[expected.length][expected[0].length];
    for (int a = 0; a < excess.length; a++) {
      for (int b = 0; b < excess[a].length; b++) {
        excess[a][b] = a == 0 || b == 0 ? 0 : m.effect()[a][b] - expected[a][b];
      }
    }
    return excess;
  }

  private static boolean curves(DoseMatrix m) {
    return measured(m.aloneA()) >= FEWEST_DOSES && measured(m.aloneB()) >= FEWEST_DOSES;
  }

  private static long measured(double[] effects) {
    return Arrays.stream(effects).filter(Double::isFinite).count();
  }

  List<ReferenceScore> scores() {
    return Arrays.stream(Reference.values()).map(this::score).toList();
  }

  private ReferenceScore score(Reference reference) {
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble mean = mean(reference, wells);
    if (mean.isEmpty()) {
      return new ReferenceScore(
          reference,
          none,
          none,
          none,
          "The wells of each compound alone do not carry what is expected.");
    }
    boolean fitted = reference == Reference.LOEWE || reference == Reference.ZIP;
    int draws = fitted ? settings.curveDraws() : settings.draws();
    SplittableRandom random = new SplittableRandom(settings.seed());
    double rho = wells.rho();
    double[] means =
        IntStream.range(0, draws)
            .mapToObj(i -> mean(reference, wells.drawn(random, rho)))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (means.length < draws / 2) {
      return new ReferenceScore(
          reference,
          mean,
          none,
          none,
          Words.say("Only %d of %d draws gave a score: no limits.", means.length, draws));
    }
    return new ReferenceScore(
        reference,
        mean,
        OptionalDouble.of(means[(int) (LOW * (means.length - 1))]),
        OptionalDouble.of(means[(int) Math.ceil(HIGH * (means.length - 1))]),
        "");
  }

  private static OptionalDouble mean(Reference reference, Wells wells) {
    DoseMatrix m = wells.effects();
    boolean fitted = reference == Reference.LOEWE || reference == Reference.ZIP;
    if (fitted && !curves(m)) {
      return OptionalDouble.empty();
    }
    double[][] expected =
        switch (reference) {
          case HSA -> Expected.highestSingle(m);
          case BLISS -> Expected.bliss(m);
          case LOEWE -> Expected.loewe(m);
          case ZIP -> new double[0][];
        };
    double mean = Expected.meanOfCombined(excess(reference, m, expected));
    return Double.isFinite(mean) ? OptionalDouble.of(mean) : OptionalDouble.empty();
  }
}
