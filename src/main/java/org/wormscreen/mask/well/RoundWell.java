package org.wormscreen.mask.well;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Sampler;

/**
 * Seeks a circle along which light falls off outwards, for round wells whose floor is lit too
 * unevenly for any one level of light: the mean step over all directions, each step cut at a
 * ceiling so that no part of the edge outweighs the rest.
 */
record RoundWell(double x, double y, double radius) {

  private static final int ANGLES = 48;
  private static final double CEILING = 0.6;
  private static final double SMALLEST = 0.25;
  private static final double LARGEST = 0.56;
  private static final double ROUNDING = 1e-9;
  private static final double OFF_CENTRE = 0.2;

  /** The best circle in an image of logarithmic light, whose floor is lighter than its wall. */
  static RoundWell best(GrayImage light) {
    double size = Math.min(light.width(), light.height());
    Sampler at = new Sampler(light);
    RoundWell found = new RoundWell(light.width() / 2.0, light.height() / 2.0, size / 2);
    double best = found.step(at);
    double spread = OFF_CENTRE * size;
    double grid = 4;
    RoundWell start = found;
    for (double dy = -spread; dy <= spread; dy += grid) {
      for (double dx = -spread; dx <= spread; dx += grid) {
        for (double r = SMALLEST * size; r <= LARGEST * size; r += 2) {
          RoundWell tried = new RoundWell(start.x + dx, start.y + dy, r);
          double step = tried.step(at, best);
          if (step > best) {
            best = step;
            found = tried;
          }
        }
      }
    }
    RoundWell middle = found;
    for (double dy = -3; dy <= 3; dy++) {
      for (double dx = -3; dx <= 3; dx++) {
        for (double r = -2; r <= 2; r += 0.5) {
          RoundWell tried = new RoundWell(middle.x + dx, middle.y + dy, middle.radius + r);
          double step = tried.step(at, best);
          if (step > best) {
            best = step;
            found = tried;
          }
        }
      }
    }
    return found;
  }

  private double step(Sampler at) {
    return step(at, Double.NEGATIVE_INFINITY);
  }

  /** The mean step; minus infinity once it cannot exceed what is to be beaten. */
  private double step(Sampler at, double beaten) {
    double sum = 0;
    for (int k = 0; k < ANGLES; k++) {
      if (sum + CEILING * (ANGLES - k) < ANGLES * beaten - ROUNDING) {
        return Double.NEGATIVE_INFINITY;
      }
      double c = COS[k];
      double s = SIN[k];
      double in = at.at(x + (radius - 2) * c, y + (radius - 2) * s);
      double out = at.at(x + (radius + 1.5) * c, y + (radius + 1.5) * s);
      sum += Math.max(-CEILING, Math.min(CEILING, in - out));
    }
    return sum / ANGLES;
  }

  private static final double[] COS = new double[ANGLES];
  private static final double[] SIN = new double[ANGLES];

  static {
    for (int k = 0; k < ANGLES; k++) {
      COS[k] = StrictMath.cos(2 * Math.PI * k / ANGLES);
      SIN[k] = StrictMath.sin(2 * Math.PI * k / ANGLES);
    }
  }

  /** The pixels within the circle. */
  BinaryMask inside(int width, int height) {
    return BinaryMask.where(
        width,
        height,
        i -> {
          double dx = i % width + 0.5 - x;
          double dy = i / width + 0.5 - y;
          return dx * dx + dy * dy <= radius * radius;
        });
  }
}
