package org.wormscreen.mask.plane;

import java.util.ArrayList;
import java.util.List;

/**
 * The connected parts of a mask, numbered from 0 in the order of their first pixel (row by row).
 */
public final class Components {

  private final int width;
  private final int height;
  private final int[] label;
  private final List<int[]> pixels;

  private Components(int width, int height, int[] label, List<int[]> pixels) {
    this.width = width;
    this.height = height;
    this.label = label;
    this.pixels = pixels;
  }

  /** Parts that hang together by edges or corners (8-connected). */
  public static Components of(BinaryMask mask) {
    return of(mask, 8);
  }

  /**
   * Parts that hang together.
   *
   * @param neighbours 4 (by edges) or 8 (by edges or corners)
   */
  public static Components of(BinaryMask mask, int neighbours) {
    int width = mask.width();
    int height = mask.height();
    java.util.BitSet left = mask.toBits();
    int[] label = new int[width * height];
    java.util.Arrays.fill(label, -1);
    List<int[]> parts = new ArrayList<>();
    int[] queue = new int[mask.count()];
    for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed + 1)) {
      int tail = 0;
      queue[tail++] = seed;
      left.clear(seed);
      for (int head = 0; head < tail; head++) {
        int x = queue[head] % width;
        int y = queue[head] / width;
        label[queue[head]] = parts.size();
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            boolean near = neighbours == 8 || dx == 0 || dy == 0;
            int nx = x + dx;
            int ny = y + dy;
            if (near && nx >= 0 && nx < width && ny >= 0 && ny < height) {
              int next = ny * width + nx;
              if (left.get(next)) {
                left.clear(next);
                queue[tail++] = next;
              }
            }
          }
        }
      }
      int[] part = java.util.Arrays.copyOf(queue, tail);
      java.util.Arrays.sort(part);
      parts.add(part);
    }
    return new Components(width, height, label, parts);
  }

  /** The number of parts. */
  public int count() {
    return pixels.size();
  }

  /** The part at a pixel, or -1. */
  public int at(int x, int y) {
    return label[y * width + x];
  }

  /** The pixels of a part as y * width + x, rising. */
  public int[] pixels(int part) {
    return pixels.get(part).clone();
  }

  /** The number of pixels of a part. */
  public int size(int part) {
    return pixels.get(part).length;
  }

  /** The part of the most pixels, the first of equals; an empty mask when there is none. */
  public BinaryMask largest() {
    int best = 0;
    for (int i = 1; i < count(); i++) {
      best = size(i) > size(best) ? i : best;
    }
    java.util.BitSet on = new java.util.BitSet();
    if (count() > 0) {
      for (int p : pixels.get(best)) {
        on.set(p);
      }
    }
    return BinaryMask.of(width, height, on);
  }
}
