package org.wormscreen.truth.page;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * Which values of a field are shown black and white: its darkest and brightest half per cent.
 *
 * @param dark shown as 0
 * @param bright shown as 255
 */
public record GrayRange(float dark, float bright) {

  private static final double DARKEST = 0.005;
  private static final double BRIGHTEST = 0.995;
  private static final int WHITE = 255;

  /** That of a field. */
  public static GrayRange of(GrayImage field) {
    float[] sorted = field.toArray();
    Arrays.sort(sorted);
    return new GrayRange(
        sorted[(int) (DARKEST * (sorted.length - 1))],
        sorted[(int) (BRIGHTEST * (sorted.length - 1))]);
  }

  /** The gray of a value, 0 to 255; half-way where the field is all of one value. */
  public int gray(float value) {
    float share = bright > dark ? (value - dark) / (bright - dark) : 0.5f;
    return Math.round(WHITE * Math.max(0, Math.min(1, share)));
  }
}
