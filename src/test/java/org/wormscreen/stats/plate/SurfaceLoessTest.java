package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurfaceLoessTest {

  private static final double[] ROWS = IntStream.range(0, 96).mapToDouble(i -> i / 12).toArray();
  private static final double[] COLUMNS = IntStream.range(0, 96).mapToDouble(i -> i % 12).toArray();

  private static double[] bowl() {
    return IntStream.range(0, 96)
        .mapToDouble(
            i -> 50 + 0.5 * (ROWS[i] - 4) * (ROWS[i] - 4) - 0.2 * ROWS[i] * COLUMNS[i] + COLUMNS[i])
        .toArray();
  }

  @Test
  void aQuadraticSurfaceIsReproducedExactly() {
    SurfaceLoess fit = SurfaceLoess.gaussian(ROWS, COLUMNS, bowl(), 0.5);
    assertArrayEquals(bowl(), fit.fitted(), 1e-9);
    assertTrue(fit.parameters() > 6, "at least as many as a quadratic has");
    assertEquals(0, fit.residualSd(), 1e-9);
  }

  @Test
  void theRobustSurfacePassesByAnActiveWell() {
    double[] values = bowl();
    values[45] += 30;
    double plain = SurfaceLoess.gaussian(ROWS, COLUMNS, values, 0.5).fitted()[45] - bowl()[45];
    double robust = SurfaceLoess.symmetric(ROWS, COLUMNS, values, 0.5).fitted()[45] - bowl()[45];
    assertTrue(plain > 1);
    assertEquals(0, robust, 0.1);
  }

  @Test
  void sixWellsAreNeededAround() {
    assertThrows(
        IllegalArgumentException.class, () -> SurfaceLoess.gaussian(ROWS, COLUMNS, bowl(), 0.05));
  }
}
