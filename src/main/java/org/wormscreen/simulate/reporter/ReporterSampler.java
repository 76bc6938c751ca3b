package org.wormscreen.simulate.reporter;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

/**
 * Draws the reporter's light of single animals: places, sizes and brightness of foci, granules of
 * the gut and other spots wider than any scorer should assume.
 *
 * @param line the strain's reporter and fates
 */
public record ReporterSampler(VulvalReporter line) {

  private static final int FIRST_CELL = 3;
  private static final int CELLS = 6;
  private static final int PRIMARY = 3;
  private static final double[] EXTRA_WEIGHT = {0.8, 1.1, 0, 0, 0, 1.1};
  private static final double GUT_FROM = 0.18;
  private static final double GUT_TO = 0.93;

  /** What the animal is to the reporter. */
  public enum Kind {
    /** Mid-L4: the descendants shine. */
    MID_L4,
    /** Younger: nothing of the vulva yet, or a faint glow. */
    YOUNGER,
    /** Older, or no hermaphrodite: no light of the vulva's own that counts. */
    OTHER
  }

  /**
   * Draws one animal.
   *
   * @param sideways how much it lies on its side, 0 to 1: on its back the ventral line is seen in
   *     the middle
   */
  public ReporterLight draw(Kind kind, double sideways, Draws draws) {
    double expression = line.brightness() * draws.around(1, 0.3);
    List<Focus> foci = kind == Kind.MID_L4 ? foci(expression, sideways, draws) : List.of();
    double gut = draws.between(0.02, 0.13);
    List<Granule> granules = granules(draws);
    if (kind == Kind.YOUNGER && draws.chance(0.3)) {
      granules.add(spot(0.48, 0.52, 0.15, 0.4, draws));
    }
    if (kind != Kind.YOUNGER) {
      others(granules, draws);
    }
    return new ReporterLight(
        kind == Kind.MID_L4,
        foci,
        granules,
        draws.between(0.05, 0.16),
        gut,
        new Grain(draws.bits()));
  }

  private List<Focus> foci(double expression, double sideways, Draws draws) {
    double middle = draws.normalWithin(0.5, 0.012, 0.465, 0.535);
    double step = draws.normalWithin(0.053, 0.005, 0.04, 0.067);
    double inner = draws.between(0.78, 1);
    double aside = sideways * draws.between(0.5, 0.78);
    double primary = draws.between(0.95, 1.3);
    List<Focus> foci = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      double steps = i - PRIMARY;
      double away = Math.min(1, Math.abs(steps)) * inner + Math.max(0, Math.abs(steps) - 1);
      double place = middle + (steps < 0 ? -away : away) * step + draws.normal(0, 0.0035);
      boolean induced = draws.chance(chance(i));
      boolean half = draws.chance(i == PRIMARY ? line.half() / 3 : line.half());
      double size = draws.around(1, 0.08);
      double peak = expression * (i == PRIMARY ? primary : 1) * draws.around(1, 0.1);
      double off = aside + draws.normal(0, 0.05);
      if (induced) {
        foci.add(
            new Focus(
                FIRST_CELL + i,
                half,
                place,
                off,
                peak,
                size * (half ? draws.between(2.6, 3.4) : draws.between(5.2, 6.4)),
                size * draws.between(3.2, 4.2)));
      }
    }
    return foci;
  }

  private double chance(int cell) {
    return EXTRA_WEIGHT[cell] > 0 ? Math.min(1, EXTRA_WEIGHT[cell] * line.extra()) : line.normal();
  }

  private static List<Granule> granules(Draws draws) {
    List<Granule> granules = new ArrayList<>();
    double bright = draws.between(0.06, 0.45);
    for (int n = draws.poisson(draws.between(30, 160)); n > 0; n--) {
      granules.add(
          new Granule(
              draws.between(GUT_FROM, GUT_TO),
              0.65 * (draws.between(-1, 1) + draws.between(-1, 1)) / 1.4,
              bright * draws.around(1, 0.5),
              draws.between(0.7, 1.9)));
    }
    for (int n = draws.poisson(1.2); n > 0; n--) {
      granules.add(spot(GUT_FROM, GUT_TO, 0.1, 0.45, draws));
    }
    return granules;
  }

  /** Light of other cells that the reporter marks: in the head, in the tail. */
  private static void others(List<Granule> granules, Draws draws) {
    if (draws.chance(0.25)) {
      granules.add(spot(0.04, 0.16, 0.3, 1.2, draws));
    }
    if (draws.chance(0.25)) {
      granules.add(spot(0.86, 0.97, 0.3, 1.2, draws));
    }
  }

  private static Granule spot(double from, double to, double faint, double bright, Draws draws) {
    return new Granule(
        draws.between(from, to),
        draws.between(-0.5, 0.5),
        draws.between(faint, bright),
        draws.between(1.8, 3.5));
  }
}
