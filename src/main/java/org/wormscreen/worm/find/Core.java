package org.wormscreen.worm.find;

import java.util.Arrays;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.body.Body;

/**
 * What a body is like inside. Gut, gonad and pharynx make an animal's density vary a little along
 * its middle; a single needle, a fibre and the wall of a bubble are as even as glass, and a walk
 * through a heap jumps wherever it passes another needle.
 *
 * @param uneven standard deviation of optical density along the middle line without its outer
 *     parts, relative to its mean
 * @param varying standard deviation of the width over the middle part of the body, relative to its
 *     mean; NaN where too little is seen
 */
record Core(double uneven, double varying) {

  private static final int PARTS = 40;

  /** Parts at either end that are left out. */
  private static final int ENDS = 6;

  /** How far from the line its middle reaches, in half-widths. */
  private static final double[] MIDDLE = {-0.4, -0.2, 0, 0.2, 0.4};

  private static final double DARKEST = 0.03;
  private static final double CLEAREST = 1.3;

  /** Optical densities below this are nothing. */
  private static final double LEAST = 0.02;

  private static final double FROM = 0.2;
  private static final double TO = 0.8;
  private static final int FEWEST = 5;

  static Core of(Body body, Sampler flat) {
    Polyline line = body.drawn().line().evenly(body.length() / PARTS);
    double half = body.drawn().halfWidth();
    int n = line.points().size();
    double[] middle = new double[n];
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      for (double off : MIDDLE) {
        middle[i] += density(at, way, off * half, flat) / MIDDLE.length;
      }
    }
    return new Core(spread(Arrays.copyOfRange(middle, ENDS, n - ENDS), LEAST), varying(body));
  }

  private static double density(Point at, Point way, double off, Sampler flat) {
    double light = flat.at(at.x() + off * way.y(), at.y() - off * way.x());
    return -StrictMath.log(Math.min(CLEAREST, Math.max(DARKEST, light)));
  }

  private static double varying(Body body) {
    double[] left = body.drawn().left();
    double[] right = body.drawn().right();
    int n = left.length;
    double[] widths = new double[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      double at = (double) i / (n - 1);
      double width = left[i] + right[i];
      if (at > FROM && at < TO && !Double.isNaN(width)) {
        widths[count++] = width;
      }
    }
    return count < FEWEST ? Double.NaN : spread(Arrays.copyOf(widths, count), 0);
  }

  /** Standard deviation over mean, which is taken to be no less than so much. */
  private static double spread(double[] values, double least) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / values.length) / Math.max(least, mean);
  }
}
