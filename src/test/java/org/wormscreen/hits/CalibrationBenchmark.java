package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often hit calling is wrong, and how often right: 2,000 simulated screens a row, 12 to 32
 * animals a well. Prints tables. The exact tail of one well is conservative where few animals
 * differ from the others, since its outcomes are few.
 */
@Tag("benchmark")
class CalibrationBenchmark {

  private static final int SCREENS = 2000;
  private static final double[] RHO = {0, 0.05, 0.15};

  /** A design: plates, vehicle wells a plate, treatments a plate, wells a treatment. */
  private record Design(String name, int plates, int vehicle, int treatments, int wells) {

    SimulatedScreens screens(double alive, double treated, double rho) {
      return new SimulatedScreens(plates, vehicle, treatments, wells, alive, treated, rho);
    }
  }

  private static final Design[] DESIGNS = {
    new Design("3 wells, 16 vehicle wells", 1, 16, 4, 3),
    new Design("3 wells, 8 vehicle wells", 1, 8, 4, 3),
    new Design("1 well, 16 vehicle wells", 1, 16, 4, 1),
    new Design("1 well, 6 plates x 16 vehicle", 6, 16, 1, 1),
    new Design("3 plates x 1 well, 16 vehicle", 3, 16, 2, 0),
  };

  @Test
  void falseCallsStayNearTheirNominalShare() {
    say(
        "no effect                        alive   rho   tests   p<=.05  p<=.005  screens with a call");
    for (Design design : DESIGNS) {
      for (double alive : new double[] {0.5, 0.85, 0.95}) {
        for (double rho : RHO) {
          SimulatedScreens.Outcome o = design.screens(alive, alive, rho).run(SCREENS, 1);
          say(
              "%-32s %5.2f %5.2f %7d %8.4f %8.4f %8.4f",
              design.name, alive, rho, o.tests(), o.at05(), o.at005(), o.screensWithCalls());
          // two standard errors of the simulation beyond .06 and .008
          assertTrue(o.at05() < 0.06 + 2 * Math.sqrt(0.06 / o.tests()), design.name);
          assertTrue(o.at005() < 0.008 + 2 * Math.sqrt(0.008 / o.tests()), design.name);
        }
      }
    }
  }

  @Test
  void powerRisesWithTheEffectAndFallsWithTheLikenessOfWells() {
    say("vehicle 85 %% alive               treated   rho   p<=.05  p<=.005");
    for (Design design : DESIGNS) {
      for (double rho : RHO) {
        double last = 0;
        for (double treated : new double[] {0.75, 0.65, 0.5, 0.3, 0.1}) {
          SimulatedScreens.Outcome o = design.screens(0.85, treated, rho).run(SCREENS / 4, 1);
          say("%-32s %7.2f %5.2f %8.3f %8.3f", design.name, treated, rho, o.at05(), o.at005());
          assertTrue(o.at05() > last - 0.02, design.name);
          last = o.at05();
        }
      }
    }
  }

  @Test
  void poisonsAreNotSuppressors() {
    for (int wells : new int[] {1, 3}) {
      for (boolean singles : new boolean[] {true, false}) {
        Map<Call, Integer> calls = new ToxicScreens(wells, singles).run(100, 9);
        say(
            "2,000 poisons, %d well(s), lengths of %s known: %s",
            wells, singles ? "single animals" : "whole wells", calls);
        // the weakest do next to nothing, and q .05 calls some of these by chance
        assertTrue(calls.getOrDefault(Call.SUPPRESSOR, 0) <= 5, calls.toString());
      }
    }
  }

  private static void say(String line, Object... numbers) {
    System.out.println(String.format(Locale.ROOT, line, numbers));
  }
}
