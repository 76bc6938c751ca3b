package org.wormscreen.mask.well;

import java.util.BitSet;
import org.wormscreen.mask.plane.BinaryMask;

/** The smallest convex set of pixels that holds a mask (monotone chain over the rows' ends). */
final class ConvexHull {

  private ConvexHull() {}

  static BinaryMask of(BinaryMask mask) {
    int width = mask.width();
    int height = mask.height();
    BitSet on = mask.toBits();
    int[] left = new int[height];
    int[] right = new int[height];
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      int first = on.nextSetBit(y * width);
      boolean any = first >= 0 && first < (y + 1) * width;
      left[y] = any ? first - y * width : Integer.MAX_VALUE;
      right[y] = any ? on.previousSetBit((y + 1) * width - 1) - y * width : Integer.MIN_VALUE;
      if (any) {
        top = top < 0 ? y : top;
        bottom = y;
      }
    }
    BitSet hull = new BitSet(width * height);
    if (top >= 0) {
      double[] lower = chain(left, top, bottom, 1);
      double[] upper = chain(right, top, bottom, -1);
      for (int y = top; y <= bottom; y++) {
        int from = (int) Math.ceil(lower[y - top] - 1e-9);
        int to = (int) Math.floor(upper[y - top] + 1e-9);
        hull.set(y * width + from, y * width + to + 1);
      }
    }
    return BinaryMask.of(width, height, hull);
  }

  /** The convex line through rows top to bottom; sign 1 bounds from the left, -1 from the right. */
  private static double[] chain(int[] ends, int top, int bottom, int sign) {
    int[] kept = new int[bottom - top + 1];
    int n = 0;
    for (int y = top; y <= bottom; y++) {
      if (ends[y] == Integer.MAX_VALUE || ends[y] == Integer.MIN_VALUE) {
        continue;
      }
      while (n >= 2 && !turns(kept[n - 2], kept[n - 1], y, ends, sign)) {
        n--;
      }
      kept[n++] = y;
    }
    double[] line = new double[bottom - top + 1];
    for (int k = 0; k + 1 < n; k++) {
      int a = kept[k];
      int b = kept[k + 1];
      for (int y = a; y <= b; y++) {
        line[y - top] = ends[a] + (double) (ends[b] - ends[a]) * (y - a) / (b - a);
      }
    }
    line[kept[n - 1] - top] = ends[kept[n - 1]];
    return line;
  }

  private static boolean turns(int a, int b, int c, int[] ends, int sign) {
    long cross = (long) (ends[b] - ends[a]) * (c - a) - (long) (ends[c] - ends[a]) * (long) (b - a);
    return sign * cross < 0;
  }
}
