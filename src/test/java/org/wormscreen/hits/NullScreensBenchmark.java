package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 2,000 screens without any effect a row: the share of false p values at .05 and .005, and of
 * screens in which anything is called. Prints a table. Where nearly all animals are alive the
 * likelihood ratio is liberal at .05 (a few dead animals decide), not at .005.
 */
@Tag("benchmark")
class NullScreensBenchmark {

  private static final int SCREENS = 2000;
  private static final double[] ALIVE = {0.5, 0.85, 0.95};
  private static final double[] RHO = {0, 0.05, 0.15};

  @Test
  void falseCallsStayNearTheirNominalShare() {
    say(
        "design                           alive   rho   tests    p<=.05  p<=.005  screens with a call");
    row("3 wells, 16 vehicle wells", 1, 16, 4, 3);
    row("3 wells, 8 vehicle wells", 1, 8, 4, 3);
    row("1 well, 16 vehicle wells", 1, 16, 4, 1);
    row("1 well, 6 plates x 16 vehicle", 6, 16, 1, 1);
    row("3 plates x 1 well, 16 vehicle", 3, 16, 2, 0);
  }

  private static void row(String design, int plates, int vehicle, int treatments, int wells) {
    for (double alive : ALIVE) {
      for (double rho : RHO) {
        NullScreens.Outcome o =
            new NullScreens(plates, vehicle, treatments, wells, alive, rho).run(SCREENS, 1);
        say(
            "%-32s %5.2f %5.2f %8d %8.4f %8.4f %8.4f",
            design, alive, rho, o.tests(), o.at05(), o.at005(), o.screensWithCalls());
        assertTrue(o.at05() < (alive == 0.95 ? 0.1 : 0.07), design);
        assertTrue(o.at005() < (alive == 0.95 ? 0.015 : 0.011), design);
      }
    }
  }

  private static void say(String line, Object... numbers) {
    System.out.println(String.format(Locale.ROOT, line, numbers));
  }
}
