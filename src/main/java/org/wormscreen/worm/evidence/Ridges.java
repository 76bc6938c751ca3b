package org.wormscreen.worm.evidence;

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
    Padded padded = Padded.of(new Gaussian(sigma).blur(density), reach + 2);
    Bends bends = Bends.of(padded);
    int[] pixels = denser(density, ground, padded);
    float[] best = new float[padded.values.length];
    byte[] direction = new byte[best.length];
    float[] curvature = new float[best.length];
    int[] offset = new int[2 * reach + 1];
    float[] weight = new float[2 * reach + 1];
    for (int k = 0; k < DIRECTIONS; k++) {
      double angle = Math.PI * k / DIRECTIONS;
      double c = StrictMath.cos(angle);
      double s = StrictMath.sin(angle);
      curvatureAcross(bends, c, s, curvature);
      along(c, s, padded.width, offset, weight);
      for (int p : pixels) {
        float sum = averaged(curvature, p, offset, weight);
        if (sum > best[p]) {
          best[p] = sum;
          direction[p] = (byte) k;
        }
      }
    }
    float[] crest = new float[density.width() * density.height()];
    for (int p : pixels) {
      if (best[p] >= least) {
        crest[padded.inside(p, density.width())] = relative(best, direction[p], p, padded);
      }
    }
    return GrayImage.taking(density.width(), density.height(), crest);
  }

  /** An image with a margin into which its border goes on. */
  private record Padded(float[] values, int width, int margin) {

    static Padded of(GrayImage image, int margin) {
      float[] in = image.toArray();
      int width = image.width() + 2 * margin;
      int height = image.height() + 2 * margin;
      float[] out = new float[width * height];
      for (int y = 0; y < height; y++) {
        int row = Math.min(image.height() - 1, Math.max(0, y - margin)) * image.width();
        for (int x = 0; x < width; x++) {
          out[y * width + x] = in[row + Math.min(image.width() - 1, Math.max(0, x - margin))];
        }
      }
      return new Padded(out, width, margin);
    }

    int inside(int p, int imageWidth) {
      return (p / width - margin) * imageWidth + p % width - margin;
    }
  }

  private static int[] denser(GrayImage density, double ground, Padded padded) {
    float[] raw = density.toArray();
    int[] pixels = new int[raw.length];
    int count = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] > ground) {
        int x = i % density.width() + padded.margin;
        int y = i / density.width() + padded.margin;
        pixels[count++] = y * padded.width + x;
      }
    }
    return java.util.Arrays.copyOf(pixels, count);
  }

  /** Second differences along x, along y and along both. */
  private record Bends(float[] xx, float[] yy, float[] xy) {

    static Bends of(Padded image) {
      float[] v = image.values;
      int width = image.width;
      Bends bends = new Bends(new float[v.length], new float[v.length], new float[v.length]);
      for (int p = width + 1; p < v.length - width - 1; p++) {
        float twice = 2 * v[p];
        bends.xx[p] = v[p - 1] - twice + v[p + 1];
        bends.yy[p] = v[p - width] - twice + v[p + width];
        bends.xy[p] = v[p - width - 1] + v[p + width + 1] - v[p - width + 1] - v[p + width - 1];
      }
      return bends;
    }
  }

  private void curvatureAcross(Bends bends, double c, double s, float[] curvature) {
    float xx = (float) (-s * s * sigma * sigma);
    float yy = (float) (-c * c * sigma * sigma);
    float xy = (float) (2 * s * c * sigma * sigma / 4);
    sum(bends.xx, bends.yy, bends.xy, xx, yy, xy, curvature);
  }

  /** Arrays as arguments: such a loop is run several pixels at a time. */
  private static void sum(float[] a, float[] b, float[] c, float p, float q, float r, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = p * a[i] + q * b[i] + r * c[i];
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

  private static float averaged(float[] curvature, int p, int[] offset, float[] weight) {
    float sum = 0;
    for (int q = 0; q < offset.length; q++) {
      sum += weight[q] * curvature[p + offset[q]];
    }
    return sum;
  }

  private float relative(float[] best, byte direction, int p, Padded padded) {
    double angle = Math.PI * direction / DIRECTIONS;
    double nx = -StrictMath.sin(angle);
    double ny = StrictMath.cos(angle);
    float strongest = best[p];
    for (int q = -aside; q <= aside; q++) {
      int step = (int) Math.rint(q * ny) * padded.width + (int) Math.rint(q * nx);
      strongest = Math.max(strongest, best[p + step]);
    }
    return best[p] / strongest;
  }
}
