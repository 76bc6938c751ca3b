package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;

/**
 * A plate of 8 x 12 against R 4.2.2: loess(value ~ row * col, span = .5, degree = 2, control =
 * loess.control(surface = "direct")).
 */
@Tag("realdata")
class SurfaceLoessGoldenTest {

  private static final double[] ROWS = Golden.column("plate_8x12.csv", 1);
  private static final double[] COLUMNS = Golden.column("plate_8x12.csv", 2);
  private static final double[] VALUES = Golden.column("plate_8x12.csv", 3);

  /** family = "gaussian". R interpolates enp and rse from tables; here they are exact. */
  @Test
  void gaussianEqualsLoess() {
    JsonNode r = Golden.json("loess2d.json").get("gaussian");
    SurfaceLoess fit = SurfaceLoess.gaussian(ROWS, COLUMNS, VALUES, 0.5);
    assertArrayEquals(Golden.numbers(r.get("fitted")), fit.fitted(), 1e-8);
    assertEquals(r.get("enp").asDouble(), fit.parameters(), 0.3);
    assertEquals(r.get("rse").asDouble(), fit.residualSd(), 0.01);
  }

  /** family = "symmetric", iterations = 4. */
  @Test
  void symmetricEqualsLoess() {
    JsonNode r = Golden.json("loess2d.json").get("symmetric");
    SurfaceLoess fit = SurfaceLoess.symmetric(ROWS, COLUMNS, VALUES, 0.5);
    assertArrayEquals(Golden.numbers(r.get("fitted")), fit.fitted(), 1e-8);
  }
}
