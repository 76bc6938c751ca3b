package org.wormscreen.mask.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    Labels labels = new Labels(mask, neighbours);
    int[] label = labels.inMask();
    int[][] parts = new int[labels.sizes.size()][];
    int[] filled = new int[parts.length];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new int[labels.sizes.get(part)];
    }
    BitSet on = mask.toBits();
    for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
      parts[label[p]][filled[label[p]]++] = p;
    }
    return new Components(mask.width(), mask.height(), label, List.of(parts));
  }

  /** The part of the most pixels, the first of equals; an empty mask when there is none. */
  public static BinaryMask largest(BinaryMask mask, int neighbours) {
    Labels labels = new Labels(mask, neighbours);
    int best = 0;
    for (int part = 1; part < labels.sizes.size(); part++) {
      best = labels.sizes.get(part) > labels.sizes.get(best) ? part : best;
    }
    int[] label = labels.inMask();
    int found = best;
    return BinaryMask.where(mask.width(), mask.height(), i -> label[i] == found);
  }

  /** Parts grown from their first pixels, on a plane with a border of one pixel that is off. */
  private static final class Labels {
    private static final int OFF = -1;
    private static final int FREE = -2;

    final List<Integer> sizes = new ArrayList<>();
    private final int width;
    private final int height;
    private final int[] label;

    Labels(BinaryMask mask, int neighbours) {
      width = mask.width();
      height = mask.height();
      int stride = width + 2;
      label = new int[stride * (height + 2)];
      Arrays.fill(label, OFF);
      BitSet on = mask.toBits();
      int count = 0;
      for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
        label[(p / width + 1) * stride + p % width + 1] = FREE;
        count++;
      }
      int[] near =
          neighbours == 8
              ? new int[] {-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1}
              : new int[] {-stride, -1, 1, stride};
      int[] queue = new int[count];
      for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
        int seed = (p / width + 1) * stride + p % width + 1;
        if (label[seed] == FREE) {
          sizes.add(grow(seed, near, queue));
        }
      }
    }

    private int grow(int seed, int[] near, int[] queue) {
      int number = sizes.size();
      int tail = 0;
      queue[tail++] = seed;
      label[seed] = number;
      for (int head = 0; head < tail; head++) {
        for (int step : near) {
          int next = queue[head] + step;
          if (label[next] == FREE) {
            label[next] = number;
            queue[tail++] = next;
          }
        }
      }
      return tail;
    }

    int[] inMask() {
      int[] inside = new int[width * height];
      for (int y = 0; y < height; y++) {
        System.arraycopy(label, (y + 1) * (width + 2) + 1, inside, y * width, width);
      }
      return inside;
    }
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
    BitSet on = new BitSet();
    if (count() > 0) {
      for (int p : pixels.get(best)) {
        on.set(p);
      }
    }
    return BinaryMask.of(width, height, on);
  }
}
