package org.wormscreen.worm;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;

/**
 * Finds the middle lines of dark bands by their curvature across (Hessian at one scale; Steger
 * 1998, doi 10.1109/34.659930), averaged along each of a set of directions, so that spots on a body
 * do not break its line and bands that cross keep their own.
 *
 * <p>The value is the strongest curvature over all directions, relative to the strongest one met
 * when stepping to either side: 1 on a crest, falling off towards flanks and between neighbours.
 *
 * @param sigma scale of the curvature in pixels, about a quarter of a band's width
 * @param reach half the length of the averaging along the band in pixels
 * @param aside how far to either side a stronger crest is looked for, pixels
 * @param least the weakest curvature that counts as a band (density per sigma squared)
 */
record Ridges(double sigma, int reach, int aside, double least) {

  private static final int DIRECTIONS = 16;

  /** The crests of a density image; only pixels denser than {@code ground} are looked at. */
  GrayImage of(GrayImage density, double ground) {
    int width = density.width();
    int height = density.height();
    float[] blurred = new Gaussian(sigma).blur(density).toArray();
    float[] raw = density.toArray();
    int pad = reach + 2;
    int[] pixels = new int[raw.length];
    int count = 0;
    for (int y = pad; y < height - pad; y++) {
      for (int x = pad; x < width - pad; x++) {
        if (raw[y * width + x] > ground) {
          pixels[count++] = y * width + x;
        }
      }
    }
    float[] best = new float[raw.length];
    byte[] direction = new byte[raw.length];
    float[] curvature = new float[raw.length];
    for (int k = 0; k < DIRECTIONS; k++) {
      double angle = Math.PI * k / DIRECTIONS;
      double c = StrictMath.cos(angle);
      double s = StrictMath.sin(angle);
      curvatureAcross(blurred, width, height, c, s, curvature);
      int[] offset = new int[2 * reach + 1];
      float[] weight = new float[2 * reach + 1];
      along(c, s, width, offset, weight);
      for (int i = 0; i < count; i++) {
        int p = pixels[i];
        float sum = 0;
        for (int q = 0; q < offset.length; q++) {
          sum += weight[q] * curvature[p + offset[q]];
        }
        if (sum > best[p]) {
          best[p] = sum;
          direction[p] = (byte) k;
        }
      }
    }
    return GrayImage.of(width, height, relative(best, direction, pixels, count, width));
  }

  private void curvatureAcross(
      float[] v, int width, int height, double c, double s, float[] curvature) {
    double xx = -s * s * sigma * sigma;
    double yy = -c * c * sigma * sigma;
    double xy = 2 * s * c * sigma * sigma / 4;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int p = y * width + x;
        double dxx = v[p - 1] - 2 * v[p] + v[p + 1];
        double dyy = v[p - width] - 2 * v[p] + v[p + width];
        double dxy = v[p - width - 1] + v[p + width + 1] - v[p - width + 1] - v[p + width - 1];
        curvature[p] = (float) (xx * dxx + yy * dyy + xy * dxy);
      }
    }
  }

  private void along(double c, double s, int width, int[] offset, float[] weight) {
    double sum = 0;
    for (int q = -reach; q <= reach; q++) {
      int dx = (int) Math.rint(q * c);
      int dy = (int) Math.rint(q * s);
      offset[q + reach] = dy * width + dx;
      double w = StrictMath.exp(-2.0 * q * q / (reach * reach));
      weight[q + reach] = (float) w;
      sum += w;
    }
    for (int q = 0; q < weight.length; q++) {
      weight[q] /= (float) sum;
    }
  }

  private float[] relative(float[] best, byte[] direction, int[] pixels, int count, int width) {
    float[] crest = new float[best.length];
    for (int i = 0; i < count; i++) {
      int p = pixels[i];
      if (best[p] < least) {
        continue;
      }
      double angle = Math.PI * direction[p] / DIRECTIONS;
      double nx = -StrictMath.sin(angle);
      double ny = StrictMath.cos(angle);
      float strongest = best[p];
      for (int q = -aside; q <= aside; q++) {
        int x = p % width + (int) Math.rint(q * nx);
        int y = p / width + (int) Math.rint(q * ny);
        if (x >= 0 && x < width && y >= 0 && y * width + x < best.length) {
          strongest = Math.max(strongest, best[y * width + x]);
        }
      }
      crest[p] = best[p] / strongest;
    }
    return crest;
  }
}
