package org.wormscreen.worm.evidence;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
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
 * <p>The ridges of the distance map of each slender part of the foreground are ranked by height;
 * the width is twice the upper quartile, since tips are thinner. Fields without a slender part get
 * the width of an adult.
 */
public record BodyScale(WormSettings settings) {

  private static final double USUAL_UM = 65;
  private static final double SLENDER = 3.5;
  private static final double UPPER = 0.75;

  /** What this measure gives, on average, for bodies of the normal width. */
  private static final double MEASURED = 0.92 * Evidence.BODY;

  private static final double RIM = 3;
  private static final int FEWEST = 25;

  /** Rounded to half an octave, so that like fields are sought alike. */
  private static final double PER_OCTAVE = 2;

  /** The width of a typical body in image pixels. */
  public double width(BinaryMask objects, GrayImage fromRim, PixelSize pixel) {
    Window about = Window.around(objects, 1);
    GrayImage near = new DistanceMap(false).of(about.cut(objects));
    GrayImage distance = about.pasted(near, objects.width(), objects.height(), 0);
    float[] rim = fromRim.toArray();
    int width = objects.width();
    int height = objects.height();
    float[] d = distance.toArray();
    Components parts = Components.of(objects);
    float[] ridge = new float[objects.count()];
    int count = 0;
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      int before = count;
      for (int p : pixels) {
        if (rim[p] > RIM * d[p] && isRidge(d, p, width, height)) {
          ridge[count++] = d[p];
        }
      }
      float[] own = Arrays.copyOfRange(ridge, before, count);
      Arrays.sort(own);
      double half = own.length == 0 ? 0 : own[own.length / 2];
      boolean slender = half > 0 && pixels.length > SLENDER * 4 * half * half;
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
    double credible = Math.min(settings.thickestUm(), Math.max(settings.thinnestUm(), um));
    return credible / pixel.micrometres();
  }

  /** Evidence pixels per image pixel for bodies of a width in image pixels. */
  public static double zoom(double widthPixels) {
    double exact = MEASURED / widthPixels;
    double octaves = StrictMath.log(exact) / StrictMath.log(2);
    return StrictMath.pow(2, Math.rint(octaves * PER_OCTAVE) / PER_OCTAVE);
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
