package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToxicScreensTest {

  @ParameterizedTest(name = "{0} wells, single animals known: {1}")
  @CsvSource({"3, true, 30, 5", "3, false, 30, 5", "1, true, 30, 5", "1, false, 100, 9"})
  void poisonIsNeverSuppression(int wells, boolean singles, int screens, long seed) {
    Map<Call, Integer> calls = new ToxicScreens(wells, singles).run(screens, seed);
    assertEquals(0, calls.getOrDefault(Call.SUPPRESSOR, 0), calls.toString());
    assertTrue(calls.getOrDefault(Call.TOXIC, 0) > 150, calls.toString());
  }
}
