package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

class DrawsTest {

  private static final int MANY = 20_000;

  @Test
  void streamsOfDifferentPurposesDiffer() {
    assertNotEquals(Draws.of(1, "A01").bits(), Draws.of(1, "A02").bits());
    assertNotEquals(Draws.of(1, "A01").bits(), Draws.of(2, "A01").bits());
    assertNotEquals(Draws.of(1, "A", "01").bits(), Draws.of(1, "A01").bits());
  }

  @Test
  void normalHasItsMeanAndSpread() {
    Draws draws = Draws.of(1, "normal");
    double[] values = DoubleStream.generate(() -> draws.normal(5, 2)).limit(MANY).toArray();
    double mean = DoubleStream.of(values).average().orElseThrow();
    double variance = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / MANY;
    assertEquals(5, mean, 4 * 2 / Math.sqrt(MANY));
    assertEquals(4, variance, 4 * 4 * Math.sqrt(2.0 / MANY));
  }

  @Test
  void poissonHasMeanAndVarianceAlsoForLargeMeans() {
    for (double mean : new double[] {0.3, 7, 80}) {
      Draws draws = Draws.of(1, "poisson");
      int[] counts = IntStream.generate(() -> draws.poisson(mean)).limit(MANY).toArray();
      double average = IntStream.of(counts).average().orElseThrow();
      double variance =
          IntStream.of(counts).mapToDouble(c -> (c - average) * (c - average)).sum() / MANY;
      assertEquals(mean, average, 4 * Math.sqrt(mean / MANY));
      assertEquals(mean, variance, 0.06 * mean);
    }
    assertEquals(0, Draws.of(1, "none").poisson(0));
  }

  @Test
  void normalWithinStaysWithin() {
    Draws draws = Draws.of(1, "within");
    assertTrue(
        DoubleStream.generate(() -> draws.normalWithin(1, 3, 0.5, 1.2))
            .limit(1000)
            .allMatch(v -> v >= 0.5 && v <= 1.2));
  }

  @Test
  void grainIsSmoothAndFillsItsRange() {
    Grain grain = new Grain(3);
    double least = 1;
    double most = 0;
    for (int i = 0; i < 5000; i++) {
      double here = grain.at(0.11 * i, 0.07 * i);
      least = Math.min(least, here);
      most = Math.max(most, here);
      assertEquals(here, grain.at(0.11 * i + 1e-6, 0.07 * i), 1e-5);
    }
    assertTrue(least < 0.1 && most > 0.9 && least >= 0 && most <= 1, least + " " + most);
  }
}
