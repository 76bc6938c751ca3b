package org.wormscreen.worm.path;

import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.evidence.Evidence;

/**
 * How unlikely it is that a walk is one animal; the smaller the likelier. Lengths in pixels at the
 * normal scale.
 *
 * @param usualLength length of a typical animal of this field
 */
record BodyPrior(double usualLength, Prices prices) {

  private static final double STEP = 2;
  private static final double LONG = 1.12;
  private static final double SHORT = 0.8;

  /**
   * What was measured along a walk.
   *
   * @param sharpestTurn the largest turn within a body width, radians
   * @param bending the mean squared turn per body width, summed over the walk
   * @param missingCore pixels without core, pixels without body likewise
   * @param openEnds ends beyond which the body goes on, 0 to 2
   */
  record Measures(
      double length,
      double sharpestTurn,
      double bending,
      double missingCore,
      double missingBody,
      double openEnds) {}

  static Measures measure(Trail trail, Sampler core, Sampler body) {
    Polyline line = trail.line().evenly(STEP).smoothed(1.5);
    List<Point> p = line.points();
    int n = p.size();
    int span = (int) Math.round(Evidence.BODY / STEP);
    double sharpest = 0;
    double bending = 0;
    double missingCore = 0;
    double missingBody = 0;
    for (int i = 0; i < n; i++) {
      missingCore += STEP * (1 - core.at(p.get(i).x(), p.get(i).y()));
      missingBody += STEP * (1 - body.at(p.get(i).x(), p.get(i).y()));
      if (i + span < n) {
        double turn = Math.abs(turn(line, i, i + span));
        sharpest = Math.max(sharpest, turn);
        bending += turn * turn / span;
      }
    }
    double open = beyond(p, 0, span, body) + beyond(p, n - 1, -span, body);
    return new Measures(line.length(), sharpest, bending, missingCore, missingBody, open);
  }

  /** How far the body goes on beyond an end, 0 (it ends) to 1. */
  private static double beyond(List<Point> p, int end, int inwards, Sampler body) {
    int back = Math.min(p.size() - 1, Math.max(0, end + inwards));
    Point tip = p.get(end);
    Point from = p.get(back);
    double d = from.distance(tip);
    if (d == 0) {
      return 0;
    }
    double dx = (tip.x() - from.x()) / d;
    double dy = (tip.y() - from.y()) / d;
    double sum = 0;
    for (int k = 1; k <= 3; k++) {
      double far = Evidence.BODY * (0.5 + 0.25 * k);
      sum += body.at(tip.x() + far * dx, tip.y() + far * dy) > 0.6 ? 1 : 0;
    }
    return sum / 3;
  }

  private static double turn(Polyline line, int i, int j) {
    Point a = line.direction(i);
    Point b = line.direction(j);
    return StrictMath.atan2(a.x() * b.y() - a.y() * b.x(), a.x() * b.x() + a.y() * b.y());
  }

  /**
   * The cost of believing that this is one animal.
   *
   * @param trail the walk that was measured
   * @param whole whether it is nearly all of its part of the graph: then there is nothing else to
   *     explain it, and animals longer than usual are believed more readily
   */
  double cost(Measures m, Trail trail, boolean whole) {
    double relative = m.length() / usualLength;
    double tooShort = trail.freeEnds() == 2 ? prices.tooShortFree() : prices.tooShort();
    return prices.animal()
        + (whole ? prices.tooLongAlone() : prices.tooLong()) * Math.max(0, relative - LONG)
        + tooShort * Math.max(0, SHORT - relative)
        + prices.turn() * Math.max(0, m.sharpestTurn() - prices.easyTurn())
        + prices.bend() * m.bending()
        + prices.core() * m.missingCore()
        + prices.body() * m.missingBody()
        + prices.open() * m.openEnds()
        + prices.link() * trail.bridged();
  }
}
