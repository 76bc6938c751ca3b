package org.wormscreen.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

/**
 * Screens of known effect (or of none), and how often treatments are said to have one.
 *
 * @param plates plates a screen
 * @param vehicleWells vehicle wells a plate
 * @param treatments treatments a plate
 * @param wells wells a treatment on its plate; 0 for one well of each treatment on every plate
 * @param alive true share alive of vehicle wells
 * @param treated true share alive of treated wells; the same for screens without any effect
 * @param rho true intra-well correlation
 */
record SimulatedScreens(
    int plates,
    int vehicleWells,
    int treatments,
    int wells,
    double alive,
    double treated,
    double rho) {

  private static final int FEWEST = 12;
  private static final int MOST = 33;

  /**
   * What came out.
   *
   * @param tests treatments tested
   * @param at05 share of them with p at most .05
   * @param at005 share of them with p at most .005
   * @param screensWithCalls share of screens in which anything was called a hit
   */
  record Outcome(int tests, double at05, double at005, double screensWithCalls) {}

  Outcome run(int screens, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int tests = 0;
    int at05 = 0;
    int at005 = 0;
    int called = 0;
    for (int screen = 0; screen < screens; screen++) {
      List<Hit> hits = HitCaller.withDefaults().call(Assay.VIABILITY, screen(random));
      boolean any = false;
      for (Hit hit : hits) {
        if (hit.p().isPresent()) {
          tests++;
          at05 += hit.p().getAsDouble() <= 0.05 ? 1 : 0;
          at005 += hit.p().getAsDouble() <= 0.005 ? 1 : 0;
          any |= hit.call() == Call.LETHAL || hit.call() == Call.PROTECTIVE;
        }
      }
      called += any ? 1 : 0;
    }
    return new Outcome(
        tests, (double) at05 / tests, (double) at005 / tests, (double) called / screens);
  }

  private List<WellReading> screen(SplittableRandom random) {
    List<WellReading> screen = new ArrayList<>();
    for (int plate = 1; plate <= plates; plate++) {
      int place = 0;
      for (int v = 0; v < vehicleWells; v++) {
        screen.add(well(random, plate, place++, Role.NEGATIVE, "DMSO", alive));
      }
      for (int t = 0; t < treatments * Math.max(1, wells); t++) {
        String compound =
            wells == 0 ? "compound " + t : "plate %d compound %d".formatted(plate, t / wells);
        screen.add(well(random, plate, place++, Role.SAMPLE, compound, treated));
      }
    }
    return screen;
  }

  private WellReading well(
      SplittableRandom random, int plate, int place, Role role, String compound, double share) {
    int n = random.nextInt(FEWEST, MOST);
    String label = "%c%02d".formatted('A' + place / 24, place % 24 + 1);
    return WellsByHand.alive("P" + plate, label, role, compound, 0, draw(random, n, share), n);
  }

  /** A beta-binomial number by Polya's urn: each affected animal makes the next likelier. */
  private int draw(SplittableRandom random, int n, double share) {
    double theta = rho / (1 - rho);
    int y = 0;
    for (int r = 0; r < n; r++) {
      if (random.nextDouble() < (share + y * theta) / (1 + r * theta)) {
        y++;
      }
    }
    return y;
  }
}
