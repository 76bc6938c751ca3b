package org.wormscreen.worm.body;

import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;

/**
 * Looks outwards from a midline for the edge of the body, between pixels. Lengths in image pixels.
 *
 * @param flat transmission, 1 on empty ground
 * @param body width of a typical body
 * @param level transmission at the edge
 * @param others where other bodies are
 */
record EdgeFinder(Sampler flat, double body, double level, Barrier others) {

  /** Nothing dark here: a clear spot on the body, or beyond its tip. */
  static final double PALE = -1;

  private static final double FINE = 0.025;
  private static final double MOST = 0.95;
  private static final double VALLEY = 0.06;

  /** The farthest from a pale stretch within a body to its edge, as across a pseudovulva. */
  private static final double RIM = 0.3;

  private static final double BRIGHT = 0.18;
  private static final double FLANK = 0.6;

  /** Where other bodies are. */
  public interface Barrier {
    boolean at(double x, double y);
  }

  /**
   * Distance to the edge: where the level is crossed, or the valley before a neighbour; NaN where
   * another body or unbroken darkness hides it; {@link #PALE}. What is dark beyond a pale stretch
   * is the cuticle when it ends soon, a neighbour when it does not.
   */
  double reach(Point at, double dx, double dy) {
    double fine = FINE * body;
    double before = flat.at(at.x(), at.y());
    if (before > level) {
      return PALE;
    }
    double brightest = before;
    double valley = 0;
    boolean darkBeyond = false;
    for (double far = fine; far <= MOST * body; far += fine) {
      double x = at.x() + far * dx;
      double y = at.y() + far * dy;
      if (others.at(x, y)) {
        return darkBeyond ? valley : Double.NaN;
      }
      double here = flat.at(x, y);
      if (here > level) {
        return far - fine * (here - level) / (here - before);
      }
      if (darkBeyond && far - valley > RIM * body) {
        return valley;
      }
      if (!darkBeyond && here > brightest) {
        brightest = here;
        valley = far;
      }
      darkBeyond = valley > 0.3 * body && (darkBeyond || brightest - here > VALLEY);
      before = here;
    }
    return darkBeyond ? valley : Double.NaN;
  }

  /**
   * How far a bright band reaches beyond a dark edge: slanting light makes one flank of a body
   * bright. 0 where there is none.
   */
  double brightFlank(Point at, double dx, double dy, double edge) {
    double fine = FINE * body;
    boolean bright = false;
    for (double far = edge + fine; far <= edge + FLANK * body; far += fine) {
      double x = at.x() + far * dx;
      double y = at.y() + far * dy;
      double here = flat.at(x, y);
      if (others.at(x, y) || here < level) {
        return 0;
      }
      if (here > 1 + BRIGHT) {
        bright = true;
      } else if (bright && here < 1 + BRIGHT / 2) {
        return far - edge;
      } else if (!bright && far - edge > 0.25 * body) {
        return 0;
      }
    }
    return 0;
  }
}
