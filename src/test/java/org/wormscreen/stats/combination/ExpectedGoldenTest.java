package org.wormscreen.stats.combination;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;

/** A matrix of 6 x 6 doses against R 4.2.2: optim() fits, uniroot() (section 10). */
@Tag("realdata")
class ExpectedGoldenTest {

  private static final JsonNode R = Golden.json("synergy.json");

  private static DoseMatrix matrix() {
    double[] effects = Golden.column("combination_6x6.csv", 2);
    double[][] m = new double[6][6];
    for (int i = 0; i < 36; i++) {
      m[i / 6][i % 6] = effects[i];
    }
    return new DoseMatrix(Golden.numbers(R.get("doseA")), Golden.numbers(R.get("doseB")), m);
  }

  private static void check(String name, double[][] found, double tolerance) {
    for (int a = 0; a < 6; a++) {
      assertArrayEquals(Golden.numbers(R.get(name).get(a)), found[a], tolerance, name + " " + a);
    }
  }

  @Test
  void singleCompounds() {
    double[] doses = {0.3, 1, 3, 10, 30};
    HillCurve a = HillCurve.fit(doses, matrix().aloneA(), 0);
    JsonNode r = R.get("single_fit").get("A");
    assertEquals(r.get("hill").asDouble(), a.hill(), 1e-5 * a.hill());
    assertEquals(r.get("ec50").asDouble(), a.ec50(), 1e-5 * a.ec50());
    assertEquals(r.get("rss").asDouble(), a.residualSquares(), 1e-7);
  }

  @Test
  void blissAndHighestSingle() {
    check("bliss_expected", Expected.bliss(matrix()), 1e-10);
    check("hsa_expected", Expected.highestSingle(matrix()), 1e-10);
    assertEquals(
        R.get("bliss_mean_excess").asDouble(),
        matrix().meanExcess(Expected.bliss(matrix())),
        1e-10);
    assertEquals(
        R.get("hsa_mean_excess").asDouble(),
        matrix().meanExcess(Expected.highestSingle(matrix())),
        1e-10);
  }

  @Test
  void loewe() {
    check("loewe_expected", Expected.loewe(matrix()), 1e-3);
    assertEquals(
        R.get("loewe_mean_excess").asDouble(), matrix().meanExcess(Expected.loewe(matrix())), 1e-4);
    check("combination_index", Expected.combinationIndex(matrix()), 1e-4);
  }

  @Test
  void zip() {
    check("zip_expected", Expected.zip(matrix()), 1e-3);
    check("zip_delta", Expected.zipDelta(matrix()), 1e-3);
    assertEquals(
        R.get("zip_mean_delta").asDouble(),
        Expected.meanOfCombined(Expected.zipDelta(matrix())),
        1e-4);
  }
}
