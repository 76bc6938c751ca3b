package org.wormscreen.mask;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.light.Contrast;
import org.wormscreen.mask.light.Illumination;
import org.wormscreen.mask.light.Polarity;
import org.wormscreen.mask.light.Sharpness;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.mask.plane.Window;
import org.wormscreen.mask.well.FloorEdge;
import org.wormscreen.mask.well.RimShade;
import org.wormscreen.mask.well.WellFinder;
import org.wormscreen.plate.PixelSize;

/**
 * Finds what is dark on light ground: finds the well, flattens the light on its floor, takes off
 * the shade of its wall, thresholds by hysteresis. Pictures of light objects on dark ground are
 * turned over first and marked {@link ImageCondition#INVERTED}.
 */
public record ForegroundFinder(MaskSettings settings) {

  private static final double FLAT = 0.004;
  private static final double MOSTLY = 0.9;
  private static final double OVERFULL = 0.6;
  private static final int MARGIN = 8;
  private static final double TOUCHED = 2;

  /** So near the wall darkness says nothing of the animals. */
  private static final double EDGE_UM = 60;

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
    BinaryMask rough = WellFinder.find(complete);
    Window window = Window.around(rough, wallReach(image) + MARGIN);
    Floor floor = onFloor(window.cut(complete), window.cut(rough), most, image, pixel);
    Foreground part = floor.part();
    int width = image.width();
    int height = image.height();
    GrayImage upright = floor.inverted() ? turned(complete, most) : complete;
    GrayImage flat = window.pasted(part.flattened(), width, height, 1);
    BinaryMask well = window.pasted(part.well(), width, height);
    return new Foreground(
        floor.gain() > 1 ? Contrast.applied(upright, flat, floor.gain(), well) : upright,
        flat,
        well,
        window.pasted(part.fromRim(), width, height, 0),
        window.pasted(part.objects(), width, height),
        part.condition());
  }

  /** What is seen about the floor, whether the picture was light on dark, and how pale. */
  private record Floor(Foreground part, boolean inverted, double gain) {}

  private Floor onFloor(
      GrayImage image, BinaryMask rough, float most, GrayImage whole, PixelSize pixel) {
    double factor = Math.min(1, pixel.micrometres() / settings.coarseUm());
    Resampling shrink = Resampling.by(factor, image.width(), image.height());
    GrayImage coarse = shrink.of(image);
    BinaryMask coarseWell = new Resampling(coarse.width(), coarse.height()).of(rough);
    double coarseUm = pixel.micrometres() * image.width() / coarse.width();
    int widest = Math.max(3, (int) Math.round(settings.widestUm() / coarseUm));
    boolean inverted = new Polarity(widest).isLightOnDark(coarse, coarseWell, most);
    GrayImage upright = inverted ? turned(image, most) : image;
    int beyond = 2 + (int) Math.ceil(factor * wallReach(whole));
    GrayImage light =
        new Illumination(widest).of(inverted ? shrink.of(upright) : coarse, coarseWell, beyond);
    GrayImage fineLight = new Resampling(image.width(), image.height()).of(light);
    double rim = rimPixels(pixel);
    BinaryMask well = new FloorEdge(wallReach(whole), rim).of(upright, fineLight, rough);
    GrayImage flat = flattened(upright, fineLight, well);
    GrayImage depth = new DistanceMap(false).of(well);
    if (well.count() < image.width() * image.height()) {
      int reach = (int) Math.ceil(settings.shadeUm() / pixel.micrometres());
      flat = new RimShade(reach).removed(flat, well, depth);
    }
    double gain = new Contrast(EDGE_UM / pixel.micrometres()).gain(flat, depth);
    if (gain > 1) {
      flat = Contrast.stretched(flat, gain);
    }
    BinaryMask objects = objects(flat, well, pixel);
    boolean overfull = objects.count() > OVERFULL * well.count();
    ImageCondition condition = inverted ? ImageCondition.INVERTED : ImageCondition.GOOD;
    if (overfull) {
      condition = ImageCondition.OVERFULL;
    } else if (new Sharpness(pixel.micrometres()).isOutOfFocus(flat, well)) {
      condition = ImageCondition.OUT_OF_FOCUS;
    }
    return new Floor(
        new Foreground(upright, flat, well, depth, objects, condition), inverted, gain);
  }

  /** On coarse pixels the wall darkens those that it touches and their neighbours. */
  private double rimPixels(PixelSize pixel) {
    boolean coarse = pixel.micrometres() > settings.coarseUm();
    return Math.max(settings.rimUm() / pixel.micrometres(), coarse ? TOUCHED : 0);
  }

  /** How far the edge of the well that was found on a small picture may be off, pixels. */
  private static int wallReach(GrayImage image) {
    double longest = Math.max(image.width(), image.height());
    return (int) Math.ceil(2 * longest / Math.min(longest, WellFinder.LONGEST_SIDE));
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
    Arrays.fill(ones, 1);
    BinaryMask none = BinaryMask.where(width, height, i -> false);
    GrayImage blank = GrayImage.of(width, height, ones);
    return new Foreground(blank, blank, none, none, condition);
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
