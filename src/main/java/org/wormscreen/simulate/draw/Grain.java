package org.wormscreen.simulate.draw;

/**
 * Smooth noise over a plane: random values from 0 to 1 on a lattice, joined by smooth steps. Made
 * of whole-number hashing and elementary arithmetic alone, so that it is the same everywhere.
 *
 * @param seed which noise
 */
public record Grain(long seed) {

  private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
  private static final long MIX_2 = 0x94d049bb133111ebL;
  private static final long STRIDE_X = 0x9e3779b97f4a7c15L;
  private static final long STRIDE_Y = 0xc2b2ae3d27d4eb4fL;
  private static final double UNIT = 0x1.0p-53;

  /** The value at a place in units of the lattice, 0 to 1, mean 0.5. */
  public double at(double x, double y) {
    double left = Math.floor(x);
    double top = Math.floor(y);
    double fx = smooth(x - left);
    double fy = smooth(y - top);
    long ix = (long) left;
    long iy = (long) top;
    double above = lattice(ix, iy) * (1 - fx) + lattice(ix + 1, iy) * fx;
    double below = lattice(ix, iy + 1) * (1 - fx) + lattice(ix + 1, iy + 1) * fx;
    return above * (1 - fy) + below * fy;
  }

  /** Two octaves, the finer one at half the weight and 2.3 times the frequency; 0 to 1. */
  public double rich(double x, double y) {
    return (2 * at(x, y) + at(2.3 * x + 17.3, 2.3 * y - 8.1)) / 3;
  }

  /** From -1 to 1 along a line. */
  public double along(double x) {
    return 2 * at(x, 0.5) - 1;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private double lattice(long x, long y) {
    long z = seed + x * STRIDE_X + y * STRIDE_Y;
    z = (z ^ z >>> 30) * MIX_1;
    z = (z ^ z >>> 27) * MIX_2;
    return ((z ^ z >>> 31) >>> 11) * UNIT;
  }
}
