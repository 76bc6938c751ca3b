package org.wormscreen.phenotype.viability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.viability.LabelledPlate.Match;
import org.wormscreen.phenotype.viability.LabelledPlate.Well;

/**
 * Alive or dead on a real plate, against labels that people gave by shape; two people agree on 93.3
 * %. Prints the tables that the floors stand on.
 */
@Tag("realdata")
class LabelledPlateTest {

  private static final int PARTS = 7;
  private static final double[] BINS = {0, 0.3, 0.5, 0.7, 0.9, 0.98, 1.0001};

  private static List<Well> wells;
  private static List<Match> animals;

  @BeforeAll
  static void analyse() throws IOException {
    wells = LabelledPlate.analysed();
    animals = wells.stream().flatMap(well -> well.matches().stream()).toList();
    print(
        "%d wells, %d animals labelled, %d found and matched at IoU 0.5",
        wells.size(), wells.stream().mapToInt(Well::labelled).sum(), animals.size());
  }

  @Test
  void enoughAnimalsAreMatchedForTheFiguresToMeanSomething() {
    assertTrue(animals.size() >= 500, animals.size() + " animals");
  }

  @Test
  void brightfieldAgreesWithTheLabelsAsPeopleDo() {
    double agreement =
        confusion("brightfield", animals, m -> !m.viability().brightfield().orElseThrow());
    assertTrue(agreement >= 0.95, "agreement " + agreement);
  }

  @Test
  void stainAgreesWithTheLabels() {
    List<Match> read = animals.stream().filter(m -> m.viability().stain().isPresent()).toList();
    double agreement = confusion("stain", read, m -> !m.viability().stain().orElseThrow());
    assertTrue(agreement >= 0.87, "agreement " + agreement);
    assertTrue(read.size() >= 0.97 * animals.size(), read.size() + " of " + animals.size());
    long disputed = read.stream().filter(m -> m.viability().disputed()).count();
    print("stain and brightfield contradict each other on %d of %d", disputed, read.size());
  }

  @Test
  void thePlatesOwnThresholdAgreesWithTheLabelsNoLess() {
    PlateStain stain =
        PlateStain.of(
            StainSettings.defaults(),
            wells.stream()
                .flatMap(well -> well.scores().stream())
                .flatMap(score -> score.viability().stream())
                .flatMap(viability -> viability.stainContrast().stream().boxed())
                .toList());
    double even = stain.settings().contrastAtEven();
    List<Match> read = animals.stream().filter(m -> m.viability().stain().isPresent()).toList();
    double agreement =
        confusion(
            "stain, even odds at %.1f by the plate".formatted(even),
            read,
            m -> !m.viability().judged(stain.settings()).stain().orElseThrow());
    assertTrue(stain.parted() && even > 5 && even < 30, stain.toString());
    assertTrue(agreement >= 0.87, "agreement " + agreement);
  }

  @Test
  void thePostureRuleHoldsOnWellsThatItWasNotFittedTo() {
    int right = 0;
    List<String> labels = wells.stream().map(Well::label).toList();
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      Predicate<Match> out = m -> labels.indexOf(m.well()) % PARTS == held;
      double[] model = fit(animals.stream().filter(out.negate()).toList());
      right +=
          (int)
              animals.stream()
                  .filter(out)
                  .filter(m -> model[0] + model[1] * measure(m) > 0 == m.dead())
                  .count();
    }
    double agreement = (double) right / animals.size();
    double[] whole = fit(animals);
    print("cross-validated over wells, %d parts: %.3f", PARTS, agreement);
    print("fitted to all animals found: %.3f + %.3f ln(r + 0.02)", whole[0], whole[1]);
    assertTrue(agreement >= 0.95, "agreement " + agreement);
  }

  @Test
  void confidenceIsWhatItSaysWhereSourcesDoNotContradict() {
    List<Match> agreed = animals.stream().filter(m -> !m.viability().disputed()).toList();
    double error = reliability("undisputed", agreed);
    reliability("disputed", animals.stream().filter(m -> m.viability().disputed()).toList());
    assertTrue(error < 0.03, "mean gap between confidence and agreement " + error);
  }

  @Test
  void ampicillinWellsStandApartFromUntreatedOnes() {
    print("source       median alive: cured, untreated; pairs of wells in the right order");
    for (boolean stain : new boolean[] {false, true}) {
      List<Double> cured = new ArrayList<>();
      List<Double> untreated = new ArrayList<>();
      for (Well well : wells) {
        shareAlive(well, stain)
            .ifPresent(share -> (well.ampicillin() ? cured : untreated).add(share));
      }
      double ordered = 0;
      for (double c : cured) {
        for (double u : untreated) {
          ordered += c > u ? 1 : c == u ? 0.5 : 0;
        }
      }
      ordered /= (double) cured.size() * untreated.size();
      String source = stain ? "stain" : "brightfield";
      print("%-12s %.2f, %.2f; %.4f", source, median(cured), median(untreated), ordered);
      assertTrue(ordered >= 0.99, source + " orders " + ordered);
    }
  }

  private static OptionalDouble shareAlive(Well well, boolean stain) {
    return well.scores().stream()
        .flatMap(score -> score.viability().stream())
        .flatMap(v -> (stain ? v.stain() : v.brightfield()).stream())
        .mapToDouble(alive -> alive ? 1 : 0)
        .average();
  }

  private static double median(List<Double> values) {
    return new Median().evaluate(values.stream().mapToDouble(v -> v).toArray());
  }

  private static double confusion(String source, List<Match> among, Predicate<Match> dead) {
    int[][] counts = new int[2][2];
    among.forEach(m -> counts[m.dead() ? 1 : 0][dead.test(m) ? 1 : 0]++);
    double agreement = (double) (counts[0][0] + counts[1][1]) / among.size();
    print("%s: agreement %.3f of %d", source, agreement, among.size());
    print("  labelled alive: called alive %3d, dead %3d", counts[0][0], counts[0][1]);
    print("  labelled dead:  called alive %3d, dead %3d", counts[1][0], counts[1][1]);
    return agreement;
  }

  /** The mean gap between confidence and agreement, weighted by animals. */
  private static double reliability(String which, List<Match> among) {
    print("confidence (%s)   n  mean  agreement", which);
    double gap = 0;
    for (int bin = 1; bin < BINS.length; bin++) {
      double from = BINS[bin - 1];
      double to = BINS[bin];
      List<Match> inside =
          among.stream()
              .filter(m -> m.viability().confidence() >= from && m.viability().confidence() < to)
              .toList();
      if (!inside.isEmpty()) {
        double said =
            inside.stream().mapToDouble(m -> m.viability().confidence()).average().orElseThrow();
        double right =
            inside.stream().filter(m -> m.viability().alive().orElseThrow() != m.dead()).count()
                / (double) inside.size();
        print("  %.2f to %.2f  %4d  %.3f  %.3f", from, Math.min(1, to), inside.size(), said, right);
        gap += Math.abs(said - right) * inside.size() / among.size();
      }
    }
    return gap;
  }

  private static double measure(Match match) {
    return Math.log(Posture.of(match.worm().midline()).directionRange() + 0.02);
  }

  /** Logistic regression on one measure by Newton's steps with a weak pull of the slope to 0. */
  private static double[] fit(List<Match> among) {
    double a = 0;
    double b = 0;
    for (int step = 0; step < 50; step++) {
      double ga = 0;
      double gb = -0.1 * b;
      double aa = 1e-9;
      double ab = 0;
      double bb = 0.1;
      for (Match match : among) {
        double x = measure(match);
        double p = 1 / (1 + Math.exp(-(a + b * x)));
        double residual = (match.dead() ? 1 : 0) - p;
        double w = p * (1 - p);
        ga += residual;
        gb += residual * x;
        aa += w;
        ab += w * x;
        bb += w * x * x;
      }
      double determinant = aa * bb - ab * ab;
      a += Math.max(-2, Math.min(2, (bb * ga - ab * gb) / determinant));
      b += Math.max(-2, Math.min(2, (aa * gb - ab * ga) / determinant));
    }
    return new double[] {a, b};
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
