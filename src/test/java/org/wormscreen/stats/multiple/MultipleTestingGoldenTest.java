package org.wormscreen.stats.multiple;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;

/** The 15 p values of Benjamini and Hochberg (1995) and 200 simulated ones, against R 4.2.2. */
@Tag("realdata")
class MultipleTestingGoldenTest {

  /** p.adjust(p, method). */
  @Test
  void pAdjust() {
    JsonNode r = Golden.json("multiple_testing.json").get("bh1995");
    double[] p = Golden.numbers(r.get("p"));
    assertArrayEquals(Golden.numbers(r.get("bh")), FalseDiscovery.benjaminiHochberg(p), 1e-12);
    assertArrayEquals(Golden.numbers(r.get("by")), FalseDiscovery.benjaminiYekutieli(p), 1e-12);
    assertArrayEquals(Golden.numbers(r.get("holm")), FamilyWise.holm(p), 1e-12);
    assertArrayEquals(Golden.numbers(r.get("hochberg")), FamilyWise.hochberg(p), 1e-12);
    assertArrayEquals(Golden.numbers(r.get("bonferroni")), FamilyWise.bonferroni(p), 1e-12);
    assertEquals(
        4,
        Arrays.stream(FalseDiscovery.benjaminiHochberg(p)).filter(q -> q <= 0.05).count(),
        "rejections in the paper");
  }

  /** p.adjust(c(.01, NA, .03, .04, .5), "BH"). */
  @Test
  void missingTestsAreNotOfTheFamily() {
    JsonNode r = Golden.json("multiple_testing.json").get("with_na");
    assertArrayEquals(
        Golden.numbers(r.get("bh")),
        FalseDiscovery.benjaminiHochberg(Golden.numbers(r.get("p"))),
        1e-12);
  }

  /** qvalue 2.30: qvalue(p, lambda = .5), qvalue(p, pi0.method = "bootstrap"), qvalue(p). */
  @Test
  void storey() {
    JsonNode r = Golden.json("multiple_testing.json").get("p200");
    double[] p = Golden.column("pvalues_200.csv", 0);
    assertArrayEquals(Golden.numbers(r.get("bh")), FalseDiscovery.benjaminiHochberg(p), 1e-12);
    TrueNulls half = TrueNulls.at(0.5, p);
    assertEquals(r.get("storey_lambda0.5").get("pi0").asDouble(), half.share(), 1e-12);
    assertArrayEquals(Golden.numbers(r.get("storey_lambda0.5").get("q")), half.qValues(p), 1e-12);
    assertEquals(r.get("storey_bootstrap_pi0").asDouble(), TrueNulls.leastError(p).share(), 1e-12);
    // smooth.spline finds its smoothing parameter to a tolerance of its own
    assertEquals(r.get("storey_smoother_pi0").asDouble(), TrueNulls.smoothed(p).share(), 1e-5);
  }
}
