package org.wormscreen.worm.evidence;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;

/**
 * Measures how wide the bodies of a field are, so that animals of every stage and picture are
 * sought at one normal scale.
 *
 * <p>Of each part of the foreground only what is at least half as dark as its body counts. The
 * ridges of the distance map of each slender part are ranked by height; the width is twice the
 * upper quartile, since tips are thinner. Where bodies are many pixels wide this is measured on a
 * smaller picture, for grain and tissue would tear their dark half into shreds. Fields without a
 * slender part get the width of an adult, and those whose bodies may be adults are all sought at
 * one scale.
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

  /** Bodies wider than this are measured where they are just so wide, pixels. */
  private static final double WIDE = 14;

  /** A blur in widths that evens out grain and tissue and leaves the half-dark place. */
  private static final double CALM = 0.2;

  /** The dark half of a body is not less of its width than this, unless its tissue is torn. */
  private static final double TORN = 0.65;

  /** The dark half of sharp bodies by the width with flanks. */
  private static final double FLANKS = 0.85;

  /** About the area of the smallest animal, um2. */
  private static final double LEAST_UM2 = 1000;

  /** Nearer to the wall than this times its depth, a ridge is one of the wall's slivers. */
  static final double RIM = 3;

  private static final int FEWEST = 25;

  /** Rounded to half an octave, so that like fields are sought alike. */
  private static final double PER_OCTAVE = 2;

  /** The width of a typical body in image pixels. */
  public double width(Foreground foreground, GrayImage fromRim, PixelSize pixel) {
    Scene scene =
        new Scene(foreground.flattened(), foreground.objects(), fromRim, pixel.micrometres());
    double whole = measured(scene, false);
    double factor = whole > WIDE ? WIDE / whole : 1;
    Scene calm = whole > WIDE ? scene.smaller(factor).blurred(CALM * WIDE) : scene;
    double halfDark = measured(calm, true) / factor;
    double um = pixel.um(halfDark < TORN * whole ? FLANKS * whole : halfDark);
    if (!(um > 0)) {
      return USUAL_UM / pixel.micrometres();
    }
    if (isUsual(um)) {
      return USUAL_UM * Math.min(THICKER, Math.max(THINNER, um / USUAL_UM)) / pixel.micrometres();
    }
    double credible = Math.min(settings.thickestUm(), Math.max(settings.thinnestUm(), um));
    return credible / pixel.micrometres();
  }

  /** What the measure looks at. */
  private record Scene(GrayImage flat, BinaryMask objects, GrayImage fromRim, double um) {

    Scene blurred(double sigma) {
      return new Scene(new Gaussian(sigma).blur(flat), objects, fromRim, um);
    }

    /** Whether a part lies at the border of the picture, as walls and edges of drops do. */
    boolean isCut(int[] pixels) {
      int width = flat.width();
      boolean cut = pixels[0] < width || pixels[pixels.length - 1] >= width * (flat.height() - 1);
      for (int i = 0; i < pixels.length && !cut; i++) {
        int x = pixels[i] % width;
        cut = x == 0 || x == width - 1;
      }
      return cut;
    }

    /** Whether there is something within the picture that may be an animal. */
    boolean anyWhole(Components parts) {
      for (int part = 0; part < parts.count(); part++) {
        int[] pixels = parts.pixels(part);
        if (um * um * pixels.length > LEAST_UM2 && !isCut(pixels)) {
          return true;
        }
      }
      return false;
    }

    Scene smaller(double factor) {
      Resampling size = Resampling.by(factor, flat.width(), flat.height());
      float[] rim = size.of(fromRim).toArray();
      for (int i = 0; i < rim.length; i++) {
        rim[i] *= (float) factor;
      }
      return new Scene(
          size.of(flat),
          size.of(objects),
          GrayImage.of(size.width(), size.height(), rim),
          um / factor);
    }
  }

  /** The width in pixels of the scene; 0 where nothing slender is seen. */
  private double measured(Scene scene, boolean darkHalf) {
    int width = scene.objects.width();
    int height = scene.objects.height();
    float[] flat = scene.flat.toArray();
    Components parts = Components.of(scene.objects);
    BitSet dark = darkHalf ? new BitSet(flat.length) : scene.objects.toBits();
    for (int part = 0; darkHalf && part < parts.count(); part++) {
      keepDarkHalf(parts.pixels(part), flat, dark);
    }
    float[] d = new DistanceMap(false).of(BinaryMask.of(width, height, dark)).toArray();
    float[] rim = scene.fromRim.toArray();
    float[] ridge = new float[scene.objects.count()];
    int count = 0;
    boolean anyWhole = scene.anyWhole(parts);
    for (int part = 0; part < parts.count(); part++) {
      if (anyWhole && scene.isCut(parts.pixels(part))) {
        continue;
      }
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
      if (!slender || scene.um * 2 * half < settings.thinnestUm()) {
        count = before;
      }
    }
    Arrays.sort(ridge, 0, count);
    return count < FEWEST ? 0 : 2 * ridge[(int) (UPPER * (count - 1))];
  }

  /** A blur leaves the place where a flank is half as dark as the body nearly where it is. */
  private static void keepDarkHalf(int[] pixels, float[] flat, BitSet dark) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      values[i] = flat[pixels[i]];
    }
    float[] sorted = Gray.rising(values, values.length);
    double body = 1 - sorted[(int) (TYPICAL * (sorted.length - 1))];
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

  static boolean isRidge(float[] d, int p, int width, int height) {
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
