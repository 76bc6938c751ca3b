package org.wormscreen.mask;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Gaussian;

/**
 * Finds the floor of the well where the picture shows the well's surround too: two levels of light
 * (Otsu 1979, doi 10.1109/TSMC.1979.4310076), one of which is compact and inside, the other along
 * the picture's border. Where no such pair exists, the field lies inside the well and the whole
 * picture is floor.
 */
final class WellFinder {

  private static final int BINS = 256;
  private static final double LEAST_SEPARATION = 0.75;
  private static final double LEAST_CONTRAST = 2.0;
  private static final double LEAST_AREA = 0.08;
  private static final double LEAST_SOLIDITY = 0.85;
  private static final double LEAST_SURROUND = 0.02;

  private WellFinder() {}

  /**
   * The convex hull of the floor, so that animals at the rim stay inside.
   *
   * @param coarse the picture at a pixel size at which animals are a few pixels wide, no NaN
   */
  static BinaryMask find(GrayImage coarse) {
    int width = coarse.width();
    int height = coarse.height();
    GrayImage calm = logarithm(new Gaussian(1).blur(coarse));
    float[] sorted = Gray.sorted(calm);
    double low = Gray.quantile(sorted, 0.005);
    double high = Gray.quantile(sorted, 0.98);
    BinaryMask all = BinaryMask.where(width, height, i -> true);
    if (!(high > low)) {
      return all;
    }
    double cut = low + (high - low) * otsu(sorted, low, high);
    float[] values = calm.toArray();
    BinaryMask bright = BinaryMask.where(width, height, i -> values[i] > cut);
    double brightMean = mean(values, bright, true);
    double darkMean = mean(values, bright, false);
    boolean brightInside = borderShare(bright) < 0.5;
    if (brightInside && brightMean < LEAST_CONTRAST * darkMean) {
      return all;
    }
    BinaryMask inside =
        brightInside ? bright : BinaryMask.where(width, height, i -> !(values[i] > cut));
    BinaryMask floor = largest(inside);
    BinaryMask hull = ConvexHull.of(floor);
    double total = (double) width * height;
    boolean found =
        separation(values, bright, brightMean, darkMean) > LEAST_SEPARATION
            && floor.count() > LEAST_AREA * total
            && hull.count() < (1 - LEAST_SURROUND) * total
            && floor.count() > LEAST_SOLIDITY * hull.count();
    return found ? hull : all;
  }

  /** Ratios of light become differences, so that a dim part of the floor stays with the floor. */
  private static GrayImage logarithm(GrayImage image) {
    float[] sorted = Gray.sorted(image);
    double black = Gray.quantile(sorted, 0.005);
    double softening = 0.02 * (Gray.quantile(sorted, 0.98) - black);
    float[] values = image.toArray();
    for (int i = 0; i < values.length; i++) {
      double above = Math.max(0, values[i] - black);
      values[i] = (float) StrictMath.log1p(softening > 0 ? above / softening : 0);
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  private static double otsu(float[] sorted, double low, double high) {
    long[] histogram = new long[BINS];
    for (float v : sorted) {
      int bin = (int) ((v - low) / (high - low) * BINS);
      histogram[Math.min(BINS - 1, Math.max(0, bin))]++;
    }
    double count = sorted.length;
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      sum += (double) i * histogram[i];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int cut = 0;
    for (int i = 0; i < BINS - 1; i++) {
      below += histogram[i];
      sumBelow += (double) i * histogram[i];
      if (below > 0 && below < count) {
        double gap = sumBelow / below - (sum - sumBelow) / (count - below);
        double between = below * (count - below) * gap * gap;
        if (between > best) {
          best = between;
          cut = i;
        }
      }
    }
    return (cut + 1.0) / BINS;
  }

  private static double separation(
      float[] values, BinaryMask bright, double brightMean, double darkMean) {
    double within = 0;
    double between = 0;
    double share = (double) bright.count() / values.length;
    BitSet on = bright.toBits();
    double mean = share * brightMean + (1 - share) * darkMean;
    for (int i = 0; i < values.length; i++) {
      double own = on.get(i) ? brightMean : darkMean;
      within += (values[i] - own) * (values[i] - own);
      between += (own - mean) * (own - mean);
    }
    return between / (between + within);
  }

  private static double mean(float[] values, BinaryMask mask, boolean on) {
    BitSet bits = mask.toBits();
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (bits.get(i) == on) {
        sum += values[i];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double borderShare(BinaryMask mask) {
    int on = 0;
    int w = mask.width();
    int h = mask.height();
    for (int x = 0; x < w; x++) {
      on += (mask.at(x, 0) ? 1 : 0) + (mask.at(x, h - 1) ? 1 : 0);
    }
    for (int y = 0; y < h; y++) {
      on += (mask.at(0, y) ? 1 : 0) + (mask.at(w - 1, y) ? 1 : 0);
    }
    return on / (2.0 * (w + h));
  }

  private static BinaryMask largest(BinaryMask mask) {
    Components parts = Components.of(mask, 4);
    int best = 0;
    for (int i = 1; i < parts.count(); i++) {
      if (parts.size(i) > parts.size(best)) {
        best = i;
      }
    }
    BitSet on = new BitSet();
    if (parts.count() > 0) {
      for (int p : parts.pixels(best)) {
        on.set(p);
      }
    }
    return BinaryMask.of(mask.width(), mask.height(), on);
  }
}
