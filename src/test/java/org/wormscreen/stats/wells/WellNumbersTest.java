package org.wormscreen.stats.wells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Limits;

class WellNumbersTest {

  private static final double[] TREATED = {4, 5, 7};
  private static final double[] VEHICLE = {1, 2, 2, 3, 4};

  /** One plate: the pooled t test. R: t.test(c(4,5,7), c(1,2,2,3,4), var.equal = TRUE). */
  @Test
  void differenceOnOnePlateIsThePooledTTest() {
    StratifiedDifference d =
        StratifiedDifference.of(List.of(new StratifiedDifference.Stratum(TREATED, VEHICLE)));
    TTest.Result t = TTest.withDefaults().with(DataDispersion.HOMOSCEDASTIC).test(TREATED, VEHICLE);
    assertEquals(16.0 / 3 - 2.4, d.difference(), 1e-12);
    assertEquals(t.getStatistic(), d.difference() / d.standardError(), 1e-10);
    assertEquals(6, d.freedom());
    Limits limits = d.limits95();
    // qt(.975, 6) = 2.446912
    assertEquals(2 * 2.446912 * d.standardError(), limits.high() - limits.low(), 1e-5);
  }

  @Test
  void levelsOfPlatesDoNotEnterTheDifference() {
    double[] shiftedTreated = Arrays.stream(TREATED).map(v -> v + 100).toArray();
    double[] shiftedVehicle = Arrays.stream(VEHICLE).map(v -> v + 100).toArray();
    StratifiedDifference d =
        StratifiedDifference.of(
            List.of(
                new StratifiedDifference.Stratum(TREATED, VEHICLE),
                new StratifiedDifference.Stratum(shiftedTreated, shiftedVehicle)));
    assertEquals(16.0 / 3 - 2.4, d.difference(), 1e-9);
    assertEquals(13, d.freedom());
  }

  /** Three against three, apart: 2 / C(6, 3). R: wilcox.test(exact = TRUE). */
  @Test
  void exactRanks() {
    RankSum apart = RankSum.exact(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertEquals(0.1, apart.p(), 1e-12);
    assertEquals(0, apart.u(), 1e-12);
    assertEquals(0.1, RankSum.smallestP(3, 3), 1e-12);
    // 3 against 16: 2 / C(19, 3)
    assertEquals(2.0 / 969, RankSum.smallestP(3, 16), 1e-15);
    assertEquals(1, RankSum.exact(new double[] {1, 1}, new double[] {1, 1}).p(), 1e-12);
  }

  @Test
  void varianceThatDoNotDifferArePooledWhole() {
    ModeratedT test = ModeratedT.of(new double[] {1, 2, 3}, new double[] {0.5, 0.5, 0.5}, 4, 1);
    assertTrue(Double.isInfinite(test.priorFreedom()));
    assertEquals(test.variances()[0], test.variances()[2], 0);
    assertEquals(12, test.freedom(), 1e-12, "never more than all residuals together");
  }

  @Test
  void inverseOfTrigamma() {
    for (double y : new double[] {0.05, 0.7, 3.6, 40}) {
      assertEquals(y, ModeratedT.inverseTrigamma(Trigamma.value(y)), 1e-9 * y);
    }
  }

  /** Dunnett (1964), table of two-sided 5 % points: 3 treatments, 20 degrees of freedom, 2.54. */
  @Test
  void dunnettsTable() {
    double half = Math.sqrt(0.5);
    assertEquals(0.95, Dunnett.within(2.54, new double[] {half, half, half}, 20), 1e-3);
  }

  @Test
  void oneDoseIsStudent() {
    Dunnett one = Dunnett.of(VEHICLE, TREATED);
    TTest.Result t = TTest.withDefaults().with(DataDispersion.HOMOSCEDASTIC).test(TREATED, VEHICLE);
    assertEquals(t.getStatistic(), one.t()[0], 1e-10);
    assertEquals(t.getPValue(), one.p()[0], 1e-8);
  }

  @Test
  void meanSquareOfTheEstimatedDeviationIsOne() {
    assertEquals(1, RootMeanSquare.mean(s -> s * s, 7), 1e-10);
    assertEquals(1.0 / 3, Quadrature.integrate(x -> x * x, 0, 1, 2), 1e-14);
  }
}
