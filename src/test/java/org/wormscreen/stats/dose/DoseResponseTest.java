package org.wormscreen.stats.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

class DoseResponseTest {

  private static final double[] DOSES = {0, 0.3, 1, 3, 10, 30, 100};

  /** 100,000 animals a dose that lie on the curve, so that rounding does not matter. */
  private static List<DosedWell> on(double lower, double upper, double hill, double ec50) {
    int n = 100_000;
    return Arrays.stream(DOSES)
        .mapToObj(
            d -> {
              double p = Curve.share(lower, upper, hill, Math.log(ec50), d);
              return new DosedWell(d, new Proportion((int) Math.round(n * p), n));
            })
        .toList();
  }

  @Test
  void aFallingCurveIsFoundAgain() {
    DoseResponse fit = DoseResponse.binomial(on(0.1, 0.9, 1.5, 4), Shape.FOUR);
    assertEquals(0.1, fit.lower(), 1e-3);
    assertEquals(0.9, fit.upper(), 1e-3);
    assertEquals(1.5, fit.hill(), 1e-2);
    assertEquals(4, fit.ec50(), 1e-2);
    assertEquals(0.9, fit.at(0), 1e-3, "dose 0 lies on the upper plateau");
    assertEquals(0.5, fit.at(4), 1e-3);
  }

  @Test
  void aRisingCurveIsFoundAgainAndDoseZeroIsItsLowerPlateau() {
    DoseResponse fit = DoseResponse.binomial(on(0.05, 1, -2, 12), Shape.UPPER_ONE);
    assertEquals(0.05, fit.lower(), 1e-3);
    assertEquals(-2, fit.hill(), 1e-2);
    assertEquals(12, fit.ec50(), 1e-1);
    assertEquals(0.05, fit.at(0), 1e-3);
    // extra risk 0.1: 12 (0.1 / 0.9)^(1 / 2) = 4
    assertEquals(4, fit.effectiveDose(0.1), 5e-2);
  }

  @Test
  void moreAnimalsNarrowTheProfileLimits() {
    List<DosedWell> few = scaled(on(0, 1, 1.2, 5), 30);
    List<DosedWell> many = scaled(on(0, 1, 1.2, 5), 300);
    Limits wide =
        EffectiveDose.twoSided95(few, DoseResponse.binomial(few, Shape.TWO), 0.5).limits();
    Limits narrow =
        EffectiveDose.twoSided95(many, DoseResponse.binomial(many, Shape.TWO), 0.5).limits();
    assertTrue(wide.low() < narrow.low() && narrow.high() < wide.high());
    assertTrue(narrow.low() < 5 && 5 < narrow.high());
  }

  private static List<DosedWell> scaled(List<DosedWell> wells, int n) {
    return wells.stream()
        .map(
            w ->
                new DosedWell(
                    w.dose(), new Proportion((int) Math.round(n * w.affected().fraction()), n)))
        .toList();
  }

  @Test
  void aFlatResponseHasNoFiniteLimitsOfItsMiddle() {
    List<DosedWell> flat =
        Arrays.stream(DOSES).mapToObj(d -> new DosedWell(d, new Proportion(15, 30))).toList();
    DoseResponse fit = DoseResponse.binomial(flat, Shape.FOUR);
    Limits limits = EffectiveDose.twoSided95(flat, fit, 0.5).limits();
    assertTrue(limits.low() == 0 || Double.isInfinite(limits.high()), limits.toString());
    assertEquals(0.5, fit.at(5), 0.1);
  }

  @Test
  void wellsThatDifferAreBetterDescribedByTheBetaBinomial() {
    List<DosedWell> wells =
        List.of(
            new DosedWell(1, new Proportion(30, 30)),
            new DosedWell(1, new Proportion(20, 30)),
            new DosedWell(3, new Proportion(28, 30)),
            new DosedWell(3, new Proportion(12, 30)),
            new DosedWell(10, new Proportion(2, 30)),
            new DosedWell(10, new Proportion(16, 30)),
            new DosedWell(30, new Proportion(0, 30)),
            new DosedWell(30, new Proportion(7, 30)));
    DoseResponse plain = DoseResponse.binomial(wells, Shape.TWO);
    DoseResponse spread = DoseResponse.betaBinomial(wells, Shape.TWO);
    assertTrue(spread.rho() > 0.05, spread.toString());
    assertTrue(spread.logLikelihood() > plain.logLikelihood() + 5);
    assertTrue(spread.standardErrorLogEc50(wells) > 1.5 * plain.standardErrorLogEc50(wells));
  }

  @Test
  void oneDoseIsNoCurve() {
    List<DosedWell> one = List.of(new DosedWell(1, new Proportion(1, 2)));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> DoseResponse.binomial(one, Shape.TWO));
    assertEquals("A curve needs two doses above 0; found 1", e.getMessage());
  }

  /** Abbott's own example: 8 of 10 dead against 2 of 10 is (.8 - .2) / .8. */
  @Test
  void abbottTakesOutWhatDiesAnyway() {
    assertEquals(0.75, Abbott.corrected(new Proportion(8, 10), new Proportion(2, 10)), 1e-12);
    assertTrue(Abbott.corrected(new Proportion(1, 10), new Proportion(2, 10)) < 0);
    assertTrue(Double.isNaN(Abbott.corrected(new Proportion(8, 10), new Proportion(10, 10))));
  }

  @Test
  void measuredValuesOnACurveAreFoundAgain() {
    double[] doses = {0, 0.1, 0.3, 1, 3, 10, 30};
    double[] y = Arrays.stream(doses).map(d -> 20 + 70 / (1 + Math.pow(d / 2.5, 1.3))).toArray();
    ContinuousResponse fit = ContinuousResponse.four(doses, y);
    assertEquals(1.3, fit.slope(), 1e-6);
    assertEquals(20, fit.lower(), 1e-5);
    assertEquals(90, fit.upper(), 1e-5);
    assertEquals(2.5, fit.effectiveDose(0.5), 1e-6);
    assertEquals(0, fit.residualSquares(), 1e-10);
  }
}
