package org.wormscreen.mask;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.plate.PixelSize;

/**
 * Finds what is dark on light ground: flattens the light, finds the well, thresholds by hysteresis.
 * Pictures of light objects on dark ground are turned over first and marked {@link
 * ImageCondition#INVERTED}.
 */
public record ForegroundFinder(MaskSettings settings) {

  private static final double FLAT = 0.004;
  private static final double GROWN = 1.06;
  private static final double MOSTLY = 0.9;

  /** The foreground of a picture in transmitted light; NaN pixels count as ground. */
  public Foreground find(GrayImage image, PixelSize pixel) {
    float[] sorted = Gray.sorted(image);
    if (sorted.length == 0) {
      return nothing(image, ImageCondition.BLANK);
    }
    float low = Gray.quantile(sorted, 0.001);
    float high = Gray.quantile(sorted, 0.999);
    float most = sorted[sorted.length - 1];
    if (!(high - low > FLAT * Math.max(Math.abs(high), Math.abs(low)))) {
      return nothing(image, ImageCondition.BLANK);
    }
    if (Gray.quantile(sorted, 1 - MOSTLY) >= most && isCeiling(most)) {
      return nothing(image, ImageCondition.SATURATED);
    }
    GrayImage complete = complete(image, Gray.quantile(sorted, 0.5));
    double factor = Math.min(1, pixel.micrometres() / settings.coarseUm());
    Resampling shrink = Resampling.by(factor, image.width(), image.height());
    GrayImage coarse = shrink.of(complete);
    BinaryMask coarseWell = WellFinder.find(coarse);
    double coarseUm = pixel.micrometres() * image.width() / coarse.width();
    int window = Math.max(3, (int) Math.round(settings.widestUm() / coarseUm));
    boolean inverted = lightOnDark(coarse, coarseWell, window);
    if (inverted) {
      complete = turned(complete, most);
      coarse = shrink.of(complete);
    }
    GrayImage light = new Illumination(window).of(coarse, coarseWell);
    GrayImage fineLight = new Resampling(image.width(), image.height()).of(light);
    BinaryMask well =
        floor(
            complete,
            fineLight,
            WellFinder.enlarged(coarseWell, image.width(), image.height()),
            pixel);
    GrayImage flat = flattened(complete, fineLight, well);
    if (well.count() < image.width() * image.height()) {
      int reach = (int) Math.ceil(settings.shadeUm() / pixel.micrometres());
      flat = new RimShade(reach).removed(flat, well);
    }
    BinaryMask objects = objects(flat, well, pixel);
    ImageCondition condition =
        objects.count() > 0.6 * well.count()
            ? ImageCondition.OVERFULL
            : inverted ? ImageCondition.INVERTED : ImageCondition.GOOD;
    return new Foreground(flat, well, objects, condition);
  }

  /** Whether a value is the largest of a camera of 8 to 16 bits. */
  private static boolean isCeiling(float value) {
    for (int bits = 8; bits <= 16; bits++) {
      if (value == (1 << bits) - 1) {
        return true;
      }
    }
    return false;
  }

  private static Foreground nothing(GrayImage image, ImageCondition condition) {
    int width = image.width();
    int height = image.height();
    float[] ones = new float[width * height];
    java.util.Arrays.fill(ones, 1);
    BinaryMask none = BinaryMask.where(width, height, i -> false);
    return new Foreground(GrayImage.of(width, height, ones), none, none, condition);
  }

  private static GrayImage complete(GrayImage image, float filling) {
    float[] values = image.toArray();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        values[i] = filling;
      }
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  private static GrayImage turned(GrayImage image, float top) {
    float[] values = image.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = top - values[i];
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  /**
   * Whether what stands out from the floor's local light is lighter than it: the skewness of the
   * logarithm of light, against a wide mean, is positive.
   */
  private static boolean lightOnDark(GrayImage coarse, BinaryMask well, int window) {
    int width = coarse.width();
    int height = coarse.height();
    float[] value = coarse.toArray();
    float[] depth = new DistanceMap(true).of(well).toArray();
    float[] weight = new float[value.length];
    float[] weighted = new float[value.length];
    float[] levels = Gray.sorted(coarse);
    double black = Gray.quantile(levels, 0.001);
    double soft = 0.05 * (Gray.quantile(levels, 0.999) - black);
    for (int i = 0; i < value.length; i++) {
      boolean counts = depth[i] > 4;
      weight[i] = counts ? 1 : 0;
      double light = Math.max(0, value[i] - black) + soft;
      weighted[i] = counts ? (float) StrictMath.log(light) : 0;
    }
    Gaussian wide = new Gaussian(window);
    float[] mean = wide.blur(GrayImage.of(width, height, weighted)).toArray();
    float[] share = wide.blur(GrayImage.of(width, height, weight)).toArray();
    float[] residual = new float[value.length];
    int count = 0;
    for (int i = 0; i < value.length; i++) {
      if (weight[i] > 0) {
        residual[count++] = weighted[i] - mean[i] / share[i];
      }
    }
    if (count == 0) {
      return false;
    }
    float[] sorted = Gray.sorted(java.util.Arrays.copyOf(residual, count));
    double middle = Gray.quantile(sorted, 0.5);
    double cubes = 0;
    for (float r : sorted) {
      cubes += (r - middle) * (r - middle) * (r - middle);
    }
    return cubes > 0;
  }

  /** The floor at full resolution without its rim: hull of what is lit, less a strip. */
  private BinaryMask floor(GrayImage image, GrayImage light, BinaryMask rough, PixelSize pixel) {
    int width = image.width();
    int height = image.height();
    if (rough.count() == width * height) {
      return rough;
    }
    float[] values = image.toArray();
    float[] lit = light.toArray();
    double longest = Math.max(width, height);
    int reach = (int) Math.ceil(2 * longest / Math.min(longest, WellFinder.LONGEST_SIDE));
    float[] inside = new DistanceMap(false).of(rough).toArray();
    BinaryMask beyond = BinaryMask.where(width, height, i -> inside[i] == 0);
    float[] outside = new DistanceMap(false).of(beyond).toArray();
    BinaryMask bright =
        BinaryMask.where(width, height, i -> outside[i] <= reach && values[i] > 0.6 * lit[i]);
    Components parts = Components.of(bright, 4);
    int best = 0;
    for (int i = 1; i < parts.count(); i++) {
      best = parts.size(i) > parts.size(best) ? i : best;
    }
    int chosen = best;
    BinaryMask largest =
        BinaryMask.where(width, height, i -> parts.at(i % width, i / width) == chosen);
    BinaryMask whole = ConvexHull.of(largest);
    BinaryMask hull = whole.count() > GROWN * rough.count() ? rough : whole;
    float[] depth = new DistanceMap(false).of(hull).toArray();
    double rim = settings.rimUm() / pixel.micrometres();
    return BinaryMask.where(width, height, i -> depth[i] > rim);
  }

  private static GrayImage flattened(GrayImage image, GrayImage light, BinaryMask well) {
    float[] values = image.toArray();
    float[] lit = light.toArray();
    BitSet floor = well.toBits();
    float[] flat = new float[values.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = floor.get(i) && lit[i] > 0 ? values[i] / lit[i] : 1;
    }
    return GrayImage.of(image.width(), image.height(), flat);
  }

  private BinaryMask objects(GrayImage flat, BinaryMask well, PixelSize pixel) {
    float[] values = flat.toArray();
    BitSet floor = well.toBits();
    BinaryMask weak =
        BinaryMask.where(
            flat.width(), flat.height(), i -> floor.get(i) && values[i] < 1 - settings.weak());
    Components parts = Components.of(weak);
    double smallest = settings.smallestUm2() / pixel.um2(1);
    BitSet kept = new BitSet(values.length);
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      boolean dark = false;
      for (int p : pixels) {
        dark |= values[p] < 1 - settings.strong();
      }
      if (dark && pixels.length >= smallest) {
        for (int p : pixels) {
          kept.set(p);
        }
      }
    }
    return BinaryMask.of(flat.width(), flat.height(), kept);
  }
}
