package org.wormscreen.mask.plane;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** A plane of yes and no; pixel (x, y) as in {@link org.wormscreen.image.GrayImage}. */
public final class BinaryMask {

  private final int width;
  private final int height;
  private final BitSet on;

  private BinaryMask(int width, int height, BitSet on) {
    if (width < 1 || height < 1 || on.length() > Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "A mask of %s x %s pixels does not hold %s".formatted(width, height, on.length()));
    }
    this.width = width;
    this.height = height;
    this.on = on;
  }

  /** A mask of a copy of these bits; pixel (x, y) is bit y * width + x. */
  public static BinaryMask of(int width, int height, BitSet on) {
    return new BinaryMask(width, height, (BitSet) on.clone());
  }

  /** A mask of the places y * width + x that fulfil a condition. */
  public static BinaryMask where(int width, int height, IntPredicate condition) {
    int pixels = Math.multiplyExact(width, height);
    long[] words = new long[(pixels + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < pixels; i++) {
      if (condition.test(i)) {
        words[i / Long.SIZE] |= 1L << i;
      }
    }
    return new BinaryMask(width, height, BitSet.valueOf(words));
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** Whether the pixel is on; false outside of the plane. */
  public boolean at(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && on.get(y * width + x);
  }

  /** The number of pixels that are on. */
  public int count() {
    return on.cardinality();
  }

  /** A run of pixels that are on: columns from (inclusive) to (exclusive) of row y. */
  @FunctionalInterface
  public interface Run {
    /** Takes the run. */
    void take(int y, int from, int to);
  }

  /** Visits all runs, each as long as its row has it, in the order of their first pixels. */
  public void runs(Run visit) {
    int off = 0;
    for (int from = on.nextSetBit(0); from >= 0; ) {
      off = off > from ? off : on.nextClearBit(from);
      int y = from / width;
      int to = Math.min(off, (y + 1) * width);
      visit.take(y, from - y * width, to - y * width);
      from = on.nextSetBit(to);
    }
  }

  /** With all pixels that are at most so many rows and columns from one that is on. */
  public BinaryMask grown(int by) {
    BitSet[] wide = new BitSet[height];
    for (int y = 0; y < height; y++) {
      BitSet row = on.get(y * width, (y + 1) * width);
      wide[y] = new BitSet(width);
      for (int from = row.nextSetBit(0); from >= 0; ) {
        int to = row.nextClearBit(from);
        wide[y].set(Math.max(0, from - by), Math.min(width, to + by));
        from = row.nextSetBit(to);
      }
    }
    BitSet grown = new BitSet(width * height);
    for (int y = 0; y < height; y++) {
      BitSet row = new BitSet(width);
      for (int v = Math.max(0, y - by); v <= Math.min(height - 1, y + by); v++) {
        row.or(wide[v]);
      }
      for (int from = row.nextSetBit(0); from >= 0; ) {
        int to = row.nextClearBit(from);
        grown.set(y * width + from, y * width + to);
        from = row.nextSetBit(to);
      }
    }
    return new BinaryMask(width, height, grown);
  }

  /** What is off here is on there. */
  public BinaryMask inverse() {
    BitSet off = toBits();
    off.flip(0, width * height);
    return new BinaryMask(width, height, off);
  }

  /** A copy of the bits. */
  public BitSet toBits() {
    return (BitSet) on.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinaryMask mask
        && width == mask.width
        && height == mask.height
        && on.equals(mask.on);
  }

  @Override
  public int hashCode() {
    return 31 * width + on.hashCode();
  }

  @Override
  public String toString() {
    return "BinaryMask[%s x %s, %s on]".formatted(width, height, count());
  }
}
