package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;

/** 16 negative and 12 positive controls, one of them an outlier, against R 4.2.2 (section 2). */
@Tag("realdata")
class SeparationGoldenTest {

  private static final JsonNode R = Golden.json("assay_quality.json");

  private static double[] wells(String type) {
    return Golden.csv("controls.csv").stream()
        .filter(row -> row.get(0).equals(type))
        .mapToDouble(row -> Double.parseDouble(row.get(1)))
        .toArray();
  }

  private static final Spread POSITIVE = Spread.of(wells("pos"));
  private static final Spread NEGATIVE = Spread.of(wells("neg"));

  private static double r(String... path) {
    JsonNode node = R;
    for (String step : path) {
      node = node.get(step);
    }
    return node.asDouble();
  }

  /** mean(), sd(), median(), mad(). */
  @Test
  void spreads() {
    assertEquals(r("mean", "pos"), POSITIVE.mean(), 1e-10);
    assertEquals(r("sd", "pos"), POSITIVE.sd(), 1e-10);
    assertEquals(r("median", "neg"), NEGATIVE.median(), 1e-10);
    assertEquals(r("mad1.4826", "pos"), POSITIVE.mad(), 1e-10);
    assertEquals(r("mad1.4826", "neg"), NEGATIVE.mad(), 1e-10);
  }

  /** 1 - 3 (sd + sd) / abs(difference), with mean and sd, and with median and mad. */
  @Test
  void zPrimeAndSignalWindow() {
    assertEquals(r("zprime"), Separation.zPrime(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("robust_zprime"), Separation.zPrimeRobust(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("signal_window"), Separation.signalWindow(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("s_b"), NEGATIVE.mean() / POSITIVE.mean(), 1e-10);
  }

  /** Formulas of section 2 with lgamma() and pnorm(). */
  @Test
  void ssmd() {
    assertEquals(r("ssmd", "mm"), Separation.ssmd(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("ssmd", "mle"), Separation.ssmdMaximumLikelihood(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("ssmd", "robust"), Separation.ssmdRobust(POSITIVE, NEGATIVE), 1e-10);
    assertEquals(r("ssmd", "K_exact"), Separation.unbiasedFactor(28), 1e-9);
    assertEquals(r("ssmd", "umvue_exactK"), Separation.ssmdUnbiased(POSITIVE, NEGATIVE), 1e-10);
    // with K = N - 3.5 in place of the gamma functions
    assertEquals(r("ssmd", "umvue_equal_var"), Separation.ssmdUnbiased(POSITIVE, NEGATIVE), 1e-3);
    assertEquals(
        r("ssmd", "d_plus_prob_from_mm"),
        Separation.probabilityAbove(Separation.ssmd(POSITIVE, NEGATIVE)),
        1e-16);
  }

  /** mean(d) / sd(d) and its unbiased form with gamma(). */
  @Test
  void replicateSsmd() {
    Spread d = Spread.of(Golden.numbers(R.get("replicate_ssmd").get("d")));
    assertEquals(r("replicate_ssmd", "mm"), Separation.ssmdPaired(d), 1e-10);
    assertEquals(r("replicate_ssmd", "umvue"), Separation.ssmdPairedUnbiased(d), 1e-10);
    assertEquals(
        r("replicate_ssmd", "p_two_sided"),
        TTest.withDefaults().test(Golden.numbers(R.get("replicate_ssmd").get("d"))).getPValue(),
        1e-10);
  }

  /** (m_neg - x) / (m_neg - m_pos) * 100 and x / m_neg * 100. */
  @Test
  void normalisation() {
    double[] x = Golden.numbers(R.get("npi").get("x"));
    Normalisation means = Normalisation.byMeans(NEGATIVE, POSITIVE);
    Normalisation medians = Normalisation.byMedians(NEGATIVE, POSITIVE);
    assertArrayEquals(
        Golden.numbers(R.get("npi").get("npi")),
        Arrays.stream(x).map(means::percentInhibition).toArray(),
        1e-10);
    assertArrayEquals(
        Golden.numbers(R.get("npi").get("poc")),
        Arrays.stream(x).map(means::percentOfControl).toArray(),
        1e-10);
    assertArrayEquals(
        Golden.numbers(R.get("npi").get("npi_median")),
        Arrays.stream(x).map(medians::percentInhibition).toArray(),
        1e-10);
  }

  /** t.test(pos, neg). */
  @Test
  void welch() {
    TTest.Result welch =
        TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC).test(wells("pos"), wells("neg"));
    assertEquals(r("welch_t"), welch.getStatistic(), 1e-10);
    assertEquals(r("welch_df"), welch.getDegreesOfFreedom(), 1e-9);
    assertEquals(r("welch_p"), welch.getPValue(), 1e-18);
  }
}
