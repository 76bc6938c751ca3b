package org.wormscreen.phenotype.viability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlateStainTest {

  private static final StainSettings SETTINGS = StainSettings.defaults();

  /** So many animals about a contrast, their logarithms spread as a normal distribution. */
  private static List<Double> group(int animals, double contrast, double spread, long seed) {
    return draw(animals, seed, r -> contrast * Math.exp(spread * r.nextGaussian()));
  }

  private static List<Double> draw(int animals, long seed, ToDoubleFunction<Random> law) {
    Random random = new Random(seed);
    return IntStream.range(0, animals).mapToObj(i -> law.applyAsDouble(random)).toList();
  }

  private static List<Double> together(List<Double> dim, List<Double> bright) {
    List<Double> all = new ArrayList<>(dim);
    all.addAll(bright);
    return all;
  }

  private static PlateStain judge(List<Double> contrasts) {
    return PlateStain.of(SETTINGS, contrasts);
  }

  private static void assertUnparted(List<Double> contrasts) {
    assertEquals(new PlateStain(SETTINGS, contrasts.size(), false), judge(contrasts));
  }

  @Test
  void glowingLivingAnimalsAndTheDeadPartInTheValley() {
    PlateStain stain = judge(together(group(130, 12, 0.4, 1), group(110, 150, 0.5, 2)));
    double even = stain.settings().contrastAtEven();
    assertTrue(stain.parted() && even > 25 && even < 70, stain.toString());
    assertEquals(240, stain.animals());
  }

  @Test
  void aDarkLivingGroupAroundTheNoiseIsAGroup() {
    List<Double> dark = draw(300, 3, r -> 0.8 + r.nextGaussian());
    PlateStain stain = judge(together(dark, group(300, 65, 0.6, 4)));
    double even = stain.settings().contrastAtEven();
    assertTrue(stain.parted() && even > 5 && even < 25, stain.toString());
  }

  @Test
  void someDeadAmongManyLivingAreEnough() {
    PlateStain stain = judge(together(group(1400, 8, 0.5, 5), group(45, 120, 0.4, 6)));
    double even = stain.settings().contrastAtEven();
    assertTrue(stain.parted() && even > 20 && even < 80, stain.toString());
  }

  @Test
  void oneDimGroupStaysWholeAndAlive() {
    assertUnparted(draw(400, 7, r -> 0.8 + r.nextGaussian()));
  }

  @Test
  void oneGlowingGroupIsNotSplit() {
    assertUnparted(group(400, 12, 0.4, 8));
  }

  @Test
  void oneBrightGroupStaysWholeAndDead() {
    assertUnparted(group(400, 65, 0.6, 9));
  }

  @Test
  void longTailsAreNoSecondGroup() {
    int parted = 0;
    for (int seed = 0; seed < 200; seed++) {
      List<List<Double>> tails =
          List.of(
              group(20 + 5 * seed, 10, 1.2, seed),
              draw(20 + 5 * seed, seed, r -> 4 * Math.exp(-0.9 * Math.log(1 - r.nextDouble()))));
      parted += (int) tails.stream().filter(t -> judge(t).parted()).count();
    }
    assertTrue(parted <= 4, parted + " of 400");
  }

  @Test
  void groupsLessThanAFactorOfFourApartAreOne() {
    assertUnparted(together(group(200, 10, 0.05, 10), group(200, 30, 0.05, 11)));
  }

  @Test
  void fewAnimalsLeaveTheSettings() {
    assertUnparted(List.of());
    assertUnparted(List.of(1.0, 80.0));
    assertUnparted(together(group(9, 10, 0.1, 12), group(500, 200, 0.1, 13)));
    assertTrue(judge(together(group(10, 10, 0.1, 12), group(500, 200, 0.1, 13))).parted());
  }

  @Test
  void theThresholdNeverLiesInTheNoise() {
    List<Double> dark = Collections.nCopies(50, -0.5);
    PlateStain stain = judge(together(dark, group(50, 4.5, 0.02, 14)));
    assertTrue(stain.parted());
    assertEquals(3, stain.settings().contrastAtEven());
  }

  @Test
  void anEmptyValleyIsHalvedOnTheLogScale() {
    PlateStain stain =
        judge(together(Collections.nCopies(50, 10.0), Collections.nCopies(50, 1000.0)));
    assertEquals(100, stain.settings().contrastAtEven(), 10);
  }

  @Test
  void orderDoesNotCount() {
    List<Double> all = together(group(130, 12, 0.4, 1), group(110, 150, 0.5, 2));
    PlateStain first = judge(all);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(all, new Random(seed));
      assertEquals(first, judge(all));
    }
  }

  @Test
  void aThresholdThatAPersonHoldsIsHeld() {
    StainSettings held = new StainSettings(20, false, 2, 0.9, 30);
    PlateStain stain =
        PlateStain.of(held, together(group(130, 12, 0.4, 1), group(110, 150, 0.5, 2)));
    assertEquals(held, stain.settings());
    assertFalse(stain.parted());
  }

  @Test
  void verdictsAreJudgedAgainWithoutPixels() {
    Viability glowing = Viability.of(OptionalDouble.of(0.02), OptionalDouble.of(12), SETTINGS);
    assertTrue(glowing.disputed() && !glowing.alive().orElseThrow());
    Viability again = glowing.judged(SETTINGS.withContrastAtEven(40));
    assertTrue(again.alive().orElseThrow() && !again.disputed());
    assertTrue(again.confidence() > 0.99, again.toString());
  }
}
