package org.wormscreen.mask.plane;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Masks grown and shrunk by a disc, run by run: quick for masks of few runs and small discs, where
 * a {@link DistanceMap} would say more than is asked.
 *
 * @param radius pixels
 */
public record Disc(double radius) {

  public Disc {
    if (!(radius >= 0) || Double.isInfinite(radius)) {
      throw new IllegalArgumentException("A radius is at least 0 and finite, found " + radius);
    }
  }

  /** With all pixels whose centre is at most the radius away from that of one that is on. */
  public BinaryMask grown(BinaryMask mask) {
    int width = mask.width();
    int height = mask.height();
    int[] aside = aside();
    BitSet grown = new BitSet(width * height);
    mask.runs(
        (y, from, to) -> {
          for (int dy = 1 - aside.length; dy < aside.length; dy++) {
            int row = y + dy;
            int by = aside[Math.abs(dy)];
            if (row >= 0 && row < height) {
              grown.set(
                  row * width + Math.max(0, from - by), row * width + Math.min(width, to + by));
            }
          }
        });
    return BinaryMask.of(width, height, grown);
  }

  /**
   * The pixels whose centre is farther than the radius from that of any that is off; what lies
   * beyond the border has no say.
   */
  public BinaryMask shrunk(BinaryMask mask) {
    return grown(mask.inverse()).inverse();
  }

  /** How far the disc reaches to the side, so many rows from its middle. */
  private int[] aside() {
    int[] aside = new int[(int) radius + 1];
    Arrays.setAll(aside, dy -> (int) Math.sqrt(radius * radius - (double) dy * dy));
    return aside;
  }
}
