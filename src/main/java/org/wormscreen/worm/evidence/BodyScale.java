package org.wormscreen.worm.evidence;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Window;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;

/**
 * Measures how wide the bodies of a field are, so that animals of every stage and picture are
 * sought at one normal scale.
 *
 * <p>Of each part of the foreground only what is at least half as dark as its body counts. The
 * ridges of the distance map of each slender part are ranked by height; the width is twice the
 * upper quartile, since tips are thinner. Fields without a slender part get the width of an adult,
 * and those whose bodies may be adults are all sought at one scale.
 */
public record BodyScale(WormSettings settings) {

  private static final double USUAL_UM = 55;
  private static final double SLENDER = 3.5;
  private static final double UPPER = 0.75;

  /** What this measure gives, on average, for bodies of the normal width. */
  private static final double MEASURED = 0.84 * Evidence.BODY;

  /** Octaves about the usual width within which a field is taken for one of usual bodies. */
  private static final double PER_MEASURE = 0.6;

  private static final double THINNER = 0.9;
  private static final double THICKER = 1.12;

  /** The part of an object's pixels that are darker than what counts as its darkness. */
  private static final double TYPICAL = 0.3;

  /** A flank is where it is so much as dark as the body. */
  private static final double HALF = 0.5;

  private static final double RIM = 3;
  private static final int FEWEST = 25;

  /** Rounded to half an octave, so that like fields are sought alike. */
  private static final double PER_OCTAVE = 2;

  /** The width of a typical body in image pixels. */
  public double width(Foreground foreground, GrayImage fromRim, PixelSize pixel) {
    BinaryMask objects = foreground.objects();
    int width = objects.width();
    int height = objects.height();
    float[] flat = foreground.flattened().toArray();
    Components parts = Components.of(objects);
    BitSet dark = new BitSet(flat.length);
    for (int part = 0; part < parts.count(); part++) {
      keepDarkHalf(parts.pixels(part), flat, dark);
    }
    BinaryMask bodies = BinaryMask.of(width, height, dark);
    Window about = Window.around(bodies, 1);
    GrayImage near = new DistanceMap(false).of(about.cut(bodies));
    float[] d = about.pasted(near, width, height, 0).toArray();
    float[] rim = fromRim.toArray();
    float[] ridge = new float[objects.count()];
    int count = 0;
    for (int part = 0; part < parts.count(); part++) {
      int before = count;
      int area = 0;
      for (int p : parts.pixels(part)) {
        area += dark.get(p) ? 1 : 0;
        if (dark.get(p) && rim[p] > RIM * d[p] && isRidge(d, p, width, height)) {
          ridge[count++] = d[p];
        }
      }
      float[] own = Arrays.copyOfRange(ridge, before, count);
      Arrays.sort(own);
      double half = own.length == 0 ? 0 : own[own.length / 2];
      boolean slender = half > 0 && area > SLENDER * 4 * half * half;
      if (!slender || pixel.um(2 * half) < settings.thinnestUm()) {
        count = before;
      }
    }
    if (count < FEWEST) {
      return USUAL_UM / pixel.micrometres();
    }
    Arrays.sort(ridge, 0, count);
    double measured = 2 * ridge[(int) (UPPER * (count - 1))];
    double um = pixel.um(measured);
    if (isUsual(um)) {
      return USUAL_UM * Math.min(THICKER, Math.max(THINNER, um / USUAL_UM)) / pixel.micrometres();
    }
    double credible = Math.min(settings.thickestUm(), Math.max(settings.thinnestUm(), um));
    return credible / pixel.micrometres();
  }

  /** A blur leaves the place where a flank is half as dark as the body nearly where it is. */
  private static void keepDarkHalf(int[] pixels, float[] flat, BitSet dark) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      values[i] = flat[pixels[i]];
    }
    Arrays.sort(values);
    double body = 1 - values[(int) (TYPICAL * (values.length - 1))];
    for (int p : pixels) {
      if (1 - flat[p] > HALF * body) {
        dark.set(p);
      }
    }
  }

  /** Whether it may be that of an adult: light, focus and dirt sway the measure by so much. */
  private static boolean isUsual(double um) {
    return Math.abs(octaves(um / USUAL_UM)) < PER_MEASURE;
  }

  private static double octaves(double ratio) {
    return StrictMath.log(ratio) / StrictMath.log(2);
  }

  /** Evidence pixels per image pixel for bodies of a width in image pixels. */
  public static double zoom(double widthPixels, PixelSize pixel) {
    boolean usual = isUsual(pixel.um(widthPixels));
    double exact = MEASURED / (usual ? USUAL_UM / pixel.micrometres() : widthPixels);
    return StrictMath.pow(2, Math.rint(octaves(exact) * PER_OCTAVE) / PER_OCTAVE);
  }

  private static boolean isRidge(float[] d, int p, int width, int height) {
    int x = p % width;
    int y = p / width;
    int higher = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        boolean inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
        if (inside && d[p + dy * width + dx] > d[p] + 1e-6) {
          higher++;
        }
      }
    }
    return higher <= 1;
  }
}
