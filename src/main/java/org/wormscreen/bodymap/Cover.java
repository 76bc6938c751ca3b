package org.wormscreen.bodymap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;

/**
 * Which pixels of a layer are wanted. What would change nothing there is left out; the result is
 * the same but for rounding, as the convolution takes four rows at a time.
 */
final class Cover {

  /** What to do with the pixels from (inclusive) to (exclusive) of a row. */
  interface Spans {
    void take(int y, int from, int to);
  }

  private final int width;
  private final BitSet[] rows;

  private Cover(int width, BitSet[] rows) {
    this.width = width;
    this.rows = rows;
  }

  private static Cover none(int width, int height) {
    BitSet[] rows = new BitSet[height];
    for (int y = 0; y < height; y++) {
      rows[y] = new BitSet(width);
    }
    return new Cover(width, rows);
  }

  /** The pixels of a mask in the upper left of a layer. */
  static Cover of(BinaryMask mask, int width, int height) {
    Cover cover = none(width, height);
    BitSet on = mask.toBits();
    for (int y = 0; y < mask.height(); y++) {
      cover.rows[y] = on.get(y * mask.width(), (y + 1) * mask.width());
    }
    return cover;
  }

  /** With all pixels that are at most so many rows and columns away. */
  Cover grown(int by) {
    Cover grown = none(width, rows.length);
    for (int y = 0; y < rows.length; y++) {
      BitSet wide = new BitSet(width);
      spans(y, (row, from, to) -> wide.set(Math.max(0, from - by), Math.min(width, to + by)));
      for (int to = Math.max(0, y - by); to <= Math.min(rows.length - 1, y + by); to++) {
        grown.rows[to].or(wide);
      }
    }
    return grown;
  }

  /** The pixels of a layer of half the size that hold any of these. */
  Cover halved() {
    Cover half = none(width / 2, rows.length / 2);
    spans((y, from, to) -> half.rows[y / 2].set(from / 2, (to + 1) / 2));
    return half;
  }

  /** The 2 x 2 pixels of a layer of twice the size that each of these holds. */
  Cover doubled() {
    Cover twice = none(2 * width, 2 * rows.length);
    spans(
        (y, from, to) -> {
          twice.rows[2 * y].set(2 * from, 2 * to);
          twice.rows[2 * y + 1].set(2 * from, 2 * to);
        });
    return twice;
  }

  Cover with(Cover other) {
    Cover both = none(width, rows.length);
    for (int y = 0; y < rows.length; y++) {
      both.rows[y].or(rows[y]);
      both.rows[y].or(other.rows[y]);
    }
    return both;
  }

  /**
   * This cover in bands of rows.
   *
   * @param most rows of a band, a multiple of {@value Planes#BLOCK}
   */
  List<Cover> bands(int most) {
    List<Cover> bands = new ArrayList<>();
    for (int top = 0; top < rows.length; top += most) {
      Cover band = none(width, rows.length);
      for (int y = top; y < Math.min(rows.length, top + most); y++) {
        band.rows[y].or(rows[y]);
      }
      bands.add(band);
    }
    return bands;
  }

  /** All runs of pixels, row by row. */
  void spans(Spans visit) {
    for (int y = 0; y < rows.length; y++) {
      spans(y, visit);
    }
  }

  private void spans(int y, Spans visit) {
    for (int from = rows[y].nextSetBit(0); from >= 0; ) {
      int to = rows[y].nextClearBit(from);
      visit.take(y, from, to);
      from = rows[y].nextSetBit(to);
    }
  }

  /**
   * Blocks of {@value Planes#BLOCK} rows cut to pieces that hold all wanted pixels, packed end to
   * end into strips.
   *
   * @param longest a strip is full at about this length
   */
  List<Strip> strips(int longest) {
    List<Strip> strips = new ArrayList<>();
    Strip strip = new Strip();
    for (int block = 0; block < Planes.blocks(rows.length); block++) {
      BitSet any = new BitSet(width);
      for (int y = block * Planes.BLOCK;
          y < Math.min(rows.length, (block + 1) * Planes.BLOCK);
          y++) {
        any.or(rows[y]);
      }
      for (int from = any.nextSetBit(0); from >= 0; ) {
        int to = any.nextClearBit(from);
        for (int cut = from; cut < to; cut += longest) {
          strip = strip.roomFor(Math.min(longest, to - cut), longest, strips);
          strip.add(block * Planes.BLOCK, cut, Math.min(longest, to - cut));
        }
        from = any.nextSetBit(to);
      }
    }
    return strips;
  }
}
