package org.wormscreen.truth.outline;

import java.util.BitSet;
import java.util.Optional;

/**
 * The pixels of an outline: those whose centre lies inside the closed polygon by the even-odd rule,
 * on one of its edges, or on a corner.
 *
 * <p>Corners are given with the origin at the upper left corner of the upper left pixel, as ImageJ
 * writes them. The rule is that of scikit-image's {@code draw.polygon} on the corners less half a
 * pixel, so that figures can be compared pixel for pixel (point in polygon after O'Rourke,
 * Computational Geometry in C, 1998, chapter 7).
 */
public final class PolygonFill {

  private static final double CORNER_TOLERANCE = 1e-12;

  private final double[] x;
  private final double[] y;

  /** The polygon through these corners, the last joined to the first. */
  public PolygonFill(double[] cornerX, double[] cornerY) {
    if (cornerX.length != cornerY.length || cornerX.length == 0) {
      throw new IllegalArgumentException(
          "A polygon has as many x as y, at least one; found %s and %s"
              .formatted(cornerX.length, cornerY.length));
    }
    x = shifted(cornerX);
    y = shifted(cornerY);
  }

  private static double[] shifted(double[] corners) {
    double[] centred = new double[corners.length];
    for (int i = 0; i < corners.length; i++) {
      centred[i] = corners[i] - 0.5;
    }
    return centred;
  }

  /** The pixels within an image of this size; empty when none lies in it. */
  public Optional<Region> region(int width, int height) {
    int top = (int) Math.max(0, min(y));
    int bottom = (int) Math.min(height - 1.0, Math.ceil(max(y)));
    int left = (int) Math.max(0, min(x));
    int right = (int) Math.min(width - 1.0, Math.ceil(max(x)));
    BitSet bits = new BitSet();
    int[] near = new int[x.length];
    for (int row = top; row <= bottom; row++) {
      int edges = edgesAt(row, near);
      for (int column = left; column <= right; column++) {
        if (belongs(column, row, near, edges)) {
          bits.set(row * width + column);
        }
      }
    }
    return Region.of(width, bits);
  }

  /** Collects the edges (by the index of their end) that reach the row or have a corner on it. */
  private int edgesAt(int row, int[] near) {
    int found = 0;
    for (int to = 0; to < x.length; to++) {
      double before = y[before(to)] - row;
      double after = y[to] - row;
      if ((before > 0) != (after > 0)
          || (before < 0) != (after < 0)
          || Math.abs(after) < CORNER_TOLERANCE) {
        near[found++] = to;
      }
    }
    return found;
  }

  private boolean belongs(int column, int row, int[] near, int edges) {
    boolean insideToTheRight = false;
    boolean insideToTheLeft = false;
    for (int i = 0; i < edges; i++) {
      int to = near[i];
      double x0 = x[to] - column;
      double y0 = y[to] - row;
      double x1 = x[before(to)] - column;
      double y1 = y[before(to)] - row;
      if (Math.abs(x0) < CORNER_TOLERANCE && Math.abs(y0) < CORNER_TOLERANCE) {
        return true;
      }
      double crossing = (x0 * y1 - x1 * y0) / (y1 - y0);
      if ((y0 > 0) != (y1 > 0) && crossing > 0) {
        insideToTheRight = !insideToTheRight;
      }
      if ((y0 < 0) != (y1 < 0) && crossing < 0) {
        insideToTheLeft = !insideToTheLeft;
      }
    }
    return insideToTheRight || insideToTheLeft;
  }

  private int before(int corner) {
    return corner == 0 ? x.length - 1 : corner - 1;
  }

  private static double min(double[] values) {
    double least = values[0];
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double max(double[] values) {
    double greatest = values[0];
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
