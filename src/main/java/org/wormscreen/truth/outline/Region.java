package org.wormscreen.truth.outline;

import java.util.BitSet;
import java.util.Optional;

/** A non-empty set of pixels of one field: the mask of one animal. */
public final class Region {

  private final int left;
  private final int top;
  private final int width;
  private final BitSet[] rows;
  private final int area;

  private Region(int left, int top, int width, BitSet[] rows) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.rows = rows;
    int sum = 0;
    for (BitSet row : rows) {
      sum += row.cardinality();
    }
    this.area = sum;
  }

  /**
   * The region of the bits of a plane, pixel (x, y) being bit y * imageWidth + x; empty without
   * any.
   */
  public static Optional<Region> of(int imageWidth, BitSet bits) {
    if (bits.isEmpty()) {
      return Optional.empty();
    }
    int top = bits.nextSetBit(0) / imageWidth;
    int bottom = (bits.length() - 1) / imageWidth;
    int left = imageWidth;
    int right = -1;
    for (int y = top; y <= bottom; y++) {
      int first = bits.nextSetBit(y * imageWidth);
      if (first >= 0 && first < (y + 1) * imageWidth) {
        left = Math.min(left, first - y * imageWidth);
        right = Math.max(right, bits.previousSetBit((y + 1) * imageWidth - 1) - y * imageWidth);
      }
    }
    BitSet[] rows = new BitSet[bottom - top + 1];
    for (int y = top; y <= bottom; y++) {
      rows[y - top] = bits.get(y * imageWidth + left, y * imageWidth + right + 1);
    }
    return Optional.of(new Region(left, top, right - left + 1, rows));
  }

  /** The first column. */
  public int left() {
    return left;
  }

  /** The first row. */
  public int top() {
    return top;
  }

  /** One past the last column. */
  public int right() {
    return left + width;
  }

  /** One past the last row. */
  public int bottom() {
    return top + rows.length;
  }

  /** The number of pixels. */
  int area() {
    return area;
  }

  /** Whether the pixel belongs to the region; false anywhere outside. */
  public boolean contains(int x, int y) {
    return y >= top && y < bottom() && x >= left && x < right() && rows[y - top].get(x - left);
  }

  /** The number of pixels that both have. */
  int overlap(Region other) {
    return overlap(other, 0, 0);
  }

  /** Whether both share a pixel or lie side by side, corner to corner included. */
  public boolean touches(Region other) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (overlap(other, dx, dy) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Intersection over union, 0 to 1. */
  double iou(Region other) {
    int both = overlap(other);
    return (double) both / (area + other.area - both);
  }

  /** The overlap after the other one is moved by (dx, dy). */
  private int overlap(Region other, int dx, int dy) {
    int from = Math.max(top, other.top + dy);
    int to = Math.min(bottom(), other.bottom() + dy);
    int first = Math.max(left, other.left + dx);
    int last = Math.min(right(), other.right() + dx);
    if (from >= to || first >= last) {
      return 0;
    }
    int sum = 0;
    for (int y = from; y < to; y++) {
      BitSet mine = rows[y - top].get(first - left, last - left);
      mine.and(other.rows[y - dy - other.top].get(first - dx - other.left, last - dx - other.left));
      sum += mine.cardinality();
    }
    return sum;
  }
}
