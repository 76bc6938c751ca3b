package org.wormscreen.mask.light;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;

/**
 * How dark the objects of a picture are, and pale pictures brought to the usual contrast: what
 * stray light or a wide-open condenser has paled is found by the same thresholds then.
 *
 * <p>The darkness of a picture is the mean of d = 1 - transmission over its floor, each pixel with
 * the weight d squared, so that empty ground has no say however much there is of it. Pictures of
 * adults and larvae at 1.3 to 13 um per pixel have {@value #PALEST} and more; the same at half the
 * contrast 0.24 to 0.29.
 *
 * @param margin what is so near the edge of the floor is left out, pixels
 */
public record Contrast(double margin) {

  /** Less is paler than usual. */
  public static final double PALEST = 0.33;

  /** To this what is pale is darkened. */
  public static final double USUAL = 0.46;

  /** More would make noise into objects. */
  private static final double MOST = 2.5;

  /**
   * By how much what is dark must be darkened; 1 for pictures of usual contrast and empty ones.
   *
   * @param flat transmission, 1 on empty ground
   * @param depth distance of each pixel from the edge of the floor
   */
  public double gain(GrayImage flat, GrayImage depth) {
    float[] values = flat.toArray();
    float[] far = depth.toArray();
    double squares = 0;
    double cubes = 0;
    for (int i = 0; i < values.length; i++) {
      double dark = 1 - values[i];
      if (far[i] > margin && dark > 0) {
        squares += dark * dark;
        cubes += dark * dark * dark;
      }
    }
    boolean pale = cubes > 0 && cubes < PALEST * squares;
    double gain = pale ? USUAL * squares / cubes : 1;
    return gain > MOST ? 1 : gain;
  }

  /** Transmission with all differences from 1 multiplied; at least 0. */
  public static GrayImage stretched(GrayImage flat, double gain) {
    float[] values = flat.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.max(0, 1 - gain * (1 - values[i]));
    }
    return GrayImage.taking(flat.width(), flat.height(), values);
  }

  /**
   * The picture that belongs to a stretched transmission.
   *
   * @param picture as it was
   * @param stretched its transmission after stretching
   * @param floor where it was stretched
   */
  public static GrayImage applied(
      GrayImage picture, GrayImage stretched, double gain, BinaryMask floor) {
    float[] values = picture.toArray();
    float[] after = stretched.toArray();
    BitSet on = floor.toBits();
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      values[i] *= (float) (after[i] / (1 - (1 - after[i]) / gain));
    }
    return GrayImage.taking(picture.width(), picture.height(), values);
  }
}
