package org.wormscreen.mask.plane;

import java.util.BitSet;
import java.util.List;

/**
 * The connected parts of a mask, numbered from 0 in the order of their first pixel (row by row).
 */
public final class Components {

  private final List<int[]> pixels;

  private Components(List<int[]> pixels) {
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
    Runs runs = new Runs(mask, neighbours);
    int[] sizes = runs.sizes();
    int[][] parts = new int[sizes.length][];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new int[sizes[part]];
    }
    int[] filled = new int[parts.length];
    for (int run = 0; run < runs.count; run++) {
      int part = runs.part[run];
      for (int p = runs.from[run]; p < runs.to[run]; p++) {
        parts[part][filled[part]++] = p;
      }
    }
    return new Components(List.of(parts));
  }

  /** The part of the most pixels, the first of equals; an empty mask when there is none. */
  public static BinaryMask largest(BinaryMask mask, int neighbours) {
    Runs runs = new Runs(mask, neighbours);
    int[] sizes = runs.sizes();
    int best = 0;
    for (int part = 1; part < sizes.length; part++) {
      best = sizes[part] > sizes[best] ? part : best;
    }
    BitSet on = new BitSet(mask.width() * mask.height());
    for (int run = 0; run < runs.count; run++) {
      if (runs.part[run] == best) {
        on.set(runs.from[run], runs.to[run]);
      }
    }
    return BinaryMask.of(mask.width(), mask.height(), on);
  }

  /** The runs of a mask, each joined to those of the row above that touch it. */
  private static final class Runs implements BinaryMask.Run {
    final int[] from;
    final int[] to;

    /** The part of each run; while runs are read, one that hangs together with it and is first. */
    final int[] part;

    int count;
    private final int width;
    private final int corner;
    private final int[] row;

    /** The first run that may touch the next one. */
    private int above;

    Runs(BinaryMask mask, int neighbours) {
      int[] runs = new int[1];
      mask.runs((y, first, end) -> runs[0]++);
      from = new int[runs[0]];
      to = new int[runs[0]];
      part = new int[runs[0]];
      row = new int[runs[0]];
      width = mask.width();
      corner = neighbours == 8 ? 1 : 0;
      mask.runs(this);
      int parts = 0;
      for (int run = 0; run < count; run++) {
        part[run] = part[run] == run ? parts++ : part[part[run]];
      }
    }

    @Override
    public void take(int y, int first, int end) {
      from[count] = y * width + first;
      to[count] = y * width + end;
      row[count] = y;
      part[count] = count;
      int left = from[count] - width - corner;
      int right = to[count] - width + corner;
      while (row[above] < y - 1 || row[above] == y - 1 && to[above] <= left) {
        above++;
      }
      for (int run = above; row[run] == y - 1 && from[run] < right; run++) {
        join(first(run), first(count));
      }
      count++;
    }

    private void join(int one, int other) {
      part[Math.max(one, other)] = Math.min(one, other);
    }

    private int first(int run) {
      int first = run;
      while (part[first] != first) {
        part[first] = part[part[first]];
        first = part[first];
      }
      return first;
    }

    /** The pixels of each part. */
    int[] sizes() {
      int parts = 0;
      for (int run = 0; run < count; run++) {
        parts = Math.max(parts, part[run] + 1);
      }
      int[] sizes = new int[parts];
      for (int run = 0; run < count; run++) {
        sizes[part[run]] += to[run] - from[run];
      }
      return sizes;
    }
  }

  /** The number of parts. */
  public int count() {
    return pixels.size();
  }

  /** The pixels of a part as y * width + x, rising. */
  public int[] pixels(int part) {
    return pixels.get(part).clone();
  }

  /** The number of pixels of a part. */
  public int size(int part) {
    return pixels.get(part).length;
  }
}
