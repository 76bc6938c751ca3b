package org.wormscreen.worm.find;

import java.util.List;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.body.Body;

/**
 * Tells needles of crystals from animals: a needle is straight and as wide at both ends as in its
 * middle, where even a straight animal tapers to half. What lies on a needle and is as blunt itself
 * is a path through a heap of needles.
 *
 * @param needles that lie alone or in heaps
 */
record Needles(List<Body> needles) {

  /** How far from the straight line between its ends a needle may lie, in parts of its length. */
  private static final double STRAIGHT = 0.02;

  /** The narrower end against the middle; of animals on photographs at most .67 where straight. */
  private static final double BLUNT = 0.74;

  /** Narrower lines, in pixels of half-width, do not show their ends. */
  private static final double LEAST_HALF = 2;

  private static final double END_FROM = 0.02;
  private static final double END_TO = 0.09;
  private static final double MIDDLE_FROM = 0.3;
  private static final double MIDDLE_TO = 0.7;

  static Needles among(List<Body> bodies) {
    return new Needles(bodies.stream().filter(b -> blunt(b) && straight(b)).toList());
  }

  /** Whether a body is a needle, or blunt and touching one. */
  boolean hold(Body body) {
    return needles.contains(body)
        || !needles.isEmpty() && blunt(body) && needles.stream().anyMatch(n -> touch(body, n));
  }

  private static boolean straight(Body body) {
    return body.drawn().line().sag() < STRAIGHT * body.length();
  }

  private static boolean blunt(Body body) {
    double middle = Taper.halfWidth(body, MIDDLE_FROM, MIDDLE_TO);
    return body.drawn().halfWidth() >= LEAST_HALF
        && Taper.halfWidth(body, END_FROM, END_TO) > BLUNT * middle
        && Taper.halfWidth(body, 1 - END_TO, 1 - END_FROM) > BLUNT * middle;
  }

  private static boolean touch(Body body, Body needle) {
    double reach = body.drawn().halfWidth() + needle.drawn().halfWidth();
    for (Point p : body.drawn().line().points()) {
      for (Point q : needle.drawn().line().points()) {
        if (p.distance(q) < reach) {
          return true;
        }
      }
    }
    return false;
  }
}
