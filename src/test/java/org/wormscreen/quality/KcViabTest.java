package org.wormscreen.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.SharedData;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.robust.RobustScore;

/**
 * The viability screen of Boutros et al. (2004, doi 10.1126/science.1091266) as it comes with
 * cellHTS2: 57 plates, two replicates, 384 wells, beside the scores that were published in 2003.
 *
 * <p>What was published turns out to be the mean over both replicates of (mean - value) / SD, mean
 * and standard deviation of all 384 wells of the plate, controls and flagged wells included. The
 * tests hold every difference: rounding to two decimals, two wells whose published score is no
 * function of their readings, and what median and MAD of the sample wells change.
 */
@Tag("realdata")
class KcViabTest {

  private static final int PLATES = 57;
  private static final double ROUNDING = 0.0051;

  /** A well as {@code plate well}: {@code 34 P24}. */
  private record Screen(Map<String, double[]> readings, Map<String, Double> published) {}

  private static Screen screen() throws IOException {
    Path folder = SharedData.folder("statistics").resolve("cellhts2").resolve("KcViab");
    Map<String, double[]> readings = new TreeMap<>();
    for (int plate = 1; plate <= PLATES; plate++) {
      for (int replicate = 1; replicate <= 2; replicate++) {
        String name = String.format(Locale.ROOT, "FT%02d-G%02d.txt", plate, replicate);
        for (String line : Files.readAllLines(folder.resolve(name))) {
          String[] cells = line.split("\t");
          readings.computeIfAbsent(plate + " " + cells[1], k -> new double[2])[replicate - 1] =
              Double.parseDouble(cells[2]);
        }
      }
    }
    Map<String, Double> published = new TreeMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("Analysis2003.txt"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      published.put(cells[0] + " " + cells[3], Double.parseDouble(cells[2]));
    }
    return new Screen(readings, published);
  }

  private interface Scale {
    double score(double[] plate, double[] samples, double value);
  }

  /** The mean of both replicates' scores. */
  private static Map<String, Double> scores(Screen screen, Scale scale) {
    Map<String, Double> scores = new TreeMap<>();
    for (int plate = 1; plate <= PLATES; plate++) {
      String prefix = plate + " ";
      List<String> wells =
          screen.readings.keySet().stream().filter(k -> k.startsWith(prefix)).toList();
      for (int r = 0; r < 2; r++) {
        int replicate = r;
        double[] all = wells.stream().mapToDouble(w -> screen.readings.get(w)[replicate]).toArray();
        double[] samples =
            wells.stream()
                .filter(w -> !w.matches(".* (A01|A02|B01|B02)"))
                .mapToDouble(w -> screen.readings.get(w)[replicate])
                .toArray();
        for (String well : wells) {
          double score = scale.score(all, samples, screen.readings.get(well)[replicate]);
          scores.merge(well, score / 2, Double::sum);
        }
      }
    }
    return scores;
  }

  private static double asPublished(double[] plate, double[] samples, double value) {
    Spread spread = Spread.of(plate);
    return (spread.mean() - value) / spread.sd();
  }

  private static double robust(double[] plate, double[] samples, double value) {
    return 0.0 - RobustScore.of(samples).of(value);
  }

  private static List<String> ranked(Map<String, Double> scores, Map<String, Double> among) {
    return among.keySet().stream()
        .sorted(Comparator.comparingDouble((String w) -> -scores.get(w)))
        .toList();
  }

  @Test
  void thePublishedScoresComeBackButForTwoWells() throws IOException {
    Screen screen = screen();
    Map<String, Double> ours = scores(screen, KcViabTest::asPublished);
    List<String> different = new ArrayList<>();
    screen.published.forEach(
        (well, score) -> {
          if (Math.abs(score - ours.get(well)) > ROUNDING) {
            different.add(well);
          }
        });
    assertEquals(21_060, screen.published.size());
    // Published -0.71 and 0.00; the two readings of each give 0.47, -0.02 and 0.96, 0.61.
    assertEquals(List.of("34 P24", "56 N22"), different);
    assertEquals(0.222, ours.get("34 P24"), 0.001);
    assertEquals(0.788, ours.get("56 N22"), 0.001);
  }

  @Test
  void medianAndMadOfSamplesRankNearlyTheSame() throws IOException {
    Screen screen = screen();
    Map<String, Double> robust = scores(screen, KcViabTest::robust);
    List<String> one = ranked(screen.published, screen.published);
    List<String> two = ranked(robust, screen.published);
    long top = one.subList(0, 400).stream().filter(two.subList(0, 400)::contains).count();
    assertTrue(top >= 340, "of the first 400, both have " + top);
    // MAD does not see the strong wells that make the SD: robust scores are larger.
    double larger =
        screen.published.keySet().stream()
            .filter(w -> Math.abs(screen.published.get(w)) > 1)
            .filter(w -> Math.abs(robust.get(w)) > Math.abs(screen.published.get(w)))
            .count();
    long strong = screen.published.values().stream().filter(v -> Math.abs(v) > 1).count();
    assertTrue(larger > 0.9 * strong, larger + " of " + strong);
  }

  @Test
  @Tag("benchmark")
  void differencesInWords() throws IOException {
    Screen screen = screen();
    Map<String, Double> exact = scores(screen, KcViabTest::asPublished);
    Map<String, Double> robust = scores(screen, KcViabTest::robust);
    List<String> one = ranked(screen.published, screen.published);
    long rounding =
        screen.published.entrySet().stream()
            .filter(e -> Math.abs(e.getValue() - exact.get(e.getKey())) <= ROUNDING)
            .count();
    say("KcViab: %d published scores, %d equal to rounding", one.size(), rounding);
    say("(mean - value) / SD of all 384 wells of the plate, mean of both replicates");
    say("two wells differ whose published score is no function of their readings:");
    for (String well : List.of("34 P24", "56 N22")) {
      say("  %s published %.2f, ours %.2f", well, screen.published.get(well), exact.get(well));
    }
    for (int top : new int[] {50, 100, 200, 400, 1000}) {
      List<String> mine = ranked(exact, screen.published).subList(0, top);
      List<String> other = ranked(robust, screen.published).subList(0, top);
      say(
          "first %4d: %4d the same by mean and SD, %4d by median and MAD of the sample wells",
          top,
          one.subList(0, top).stream().filter(mine::contains).count(),
          one.subList(0, top).stream().filter(other::contains).count());
    }
    say("median and MAD leave the strong wells out of the scale: their scores are larger and");
    say("plates with many strong wells move up; with mean and SD such plates hide their hits");
  }

  private static void say(String line, Object... numbers) {
    System.out.println(String.format(Locale.ROOT, line, numbers));
  }
}
