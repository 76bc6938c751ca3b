package org.wormscreen.worm.path;

import java.util.BitSet;
import org.wormscreen.mask.plane.BinaryMask;

/**
 * Thins a mask to lines one pixel wide that keep its connections and holes (Guo and Hall 1989, doi
 * 10.1145/62065.62074).
 */
final class Skeleton {

  private Skeleton() {}

  static BinaryMask of(BinaryMask mask) {
    int width = mask.width() + 2;
    int height = mask.height() + 2;
    boolean[] on = new boolean[width * height];
    int[] active = new int[mask.count()];
    int count = 0;
    BitSet bits = mask.toBits();
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      int p = (i / mask.width() + 1) * width + i % mask.width() + 1;
      on[p] = true;
      active[count++] = p;
    }
    int[] gone = new int[count];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int phase = 0; phase < 2; phase++) {
        int goneCount = 0;
        for (int i = 0; i < count; i++) {
          if (removable(on, active[i], width, phase)) {
            gone[goneCount++] = active[i];
          }
        }
        for (int i = 0; i < goneCount; i++) {
          on[gone[i]] = false;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
          if (on[active[i]]) {
            active[kept++] = active[i];
          }
        }
        count = kept;
        changed |= goneCount > 0;
      }
    }
    BitSet thin = new BitSet();
    for (int i = 0; i < count; i++) {
      thin.set((active[i] / width - 1) * mask.width() + active[i] % width - 1);
    }
    return BinaryMask.of(mask.width(), mask.height(), thin);
  }

  private static boolean removable(boolean[] on, int p, int width, int phase) {
    boolean p2 = on[p - width];
    boolean p3 = on[p - width + 1];
    boolean p4 = on[p + 1];
    boolean p5 = on[p + width + 1];
    boolean p6 = on[p + width];
    boolean p7 = on[p + width - 1];
    boolean p8 = on[p - 1];
    boolean p9 = on[p - width - 1];
    int crossings =
        one(!p2 && (p3 || p4))
            + one(!p4 && (p5 || p6))
            + one(!p6 && (p7 || p8))
            + one(!p8 && (p9 || p2));
    if (crossings != 1) {
      return false;
    }
    int first = one(p9 || p2) + one(p3 || p4) + one(p5 || p6) + one(p7 || p8);
    int second = one(p2 || p3) + one(p4 || p5) + one(p6 || p7) + one(p8 || p9);
    int neighbours = Math.min(first, second);
    if (neighbours < 2 || neighbours > 3) {
      return false;
    }
    return phase == 0 ? !((p2 || p3 || !p5) && p4) : !((p6 || p7 || !p9) && p8);
  }

  private static int one(boolean condition) {
    return condition ? 1 : 0;
  }
}
