package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Some hundred screens without any effect: p values below .05 and .005 are as rare as they say. The
 * margins are those of the number of screens; {@link CalibrationBenchmark} has more.
 */
class NullScreensTest {

  @ParameterizedTest(name = "{3} well(s) a treatment, rho {4}")
  @CsvSource({
    "1, 16, 4, 3, 0.00", "1, 16, 4, 3, 0.05", "1, 16, 4, 3, 0.15",
    "6, 16, 1, 1, 0.00", "6, 16, 1, 1, 0.05", "6, 16, 1, 1, 0.15",
  })
  void falseCallsStayNearTheirNominalShare(
      int plates, int vehicle, int treatments, int wells, double rho) {
    SimulatedScreens.Outcome outcome =
        new SimulatedScreens(plates, vehicle, treatments, wells, 0.85, 0.85, rho).run(300, 11);
    assertTrue(outcome.tests() > 1000, () -> outcome.toString());
    assertTrue(outcome.at05() > 0.015 && outcome.at05() < 0.07, () -> outcome.toString());
    assertTrue(outcome.at005() < 0.011, () -> outcome.toString());
    assertTrue(outcome.screensWithCalls() < 0.08, () -> outcome.toString());
  }
}
