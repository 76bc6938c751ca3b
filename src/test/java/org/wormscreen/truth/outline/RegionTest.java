package org.wormscreen.truth.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RegionTest {

  @Test
  void boundsAndAreaAreThoseOfThePaintedPixels() {
    Region r =
        Painted.region(
            "......", //
            "...#..", ".###..", "......");
    assertEquals(4, r.area());
    assertEquals("1 1 4 3", r.left() + " " + r.top() + " " + r.right() + " " + r.bottom());
    assertTrue(r.contains(3, 1));
    assertFalse(r.contains(1, 1));
    assertFalse(r.contains(-1, 2));
  }

  @Test
  void emptyPlaneIsNoRegion() {
    assertTrue(Region.of(5, new BitSet()).isEmpty());
  }

  @Test
  void iouOfHalfShiftedBoxIsAThird() {
    assertEquals(1 / 3.0, Painted.box(10, 10, 10, 4).iou(Painted.box(15, 10, 10, 4)), 0);
    assertEquals(1, Painted.box(10, 10, 10, 4).iou(Painted.box(10, 10, 10, 4)), 0);
    assertEquals(0, Painted.box(10, 10, 10, 4).iou(Painted.box(20, 10, 10, 4)), 0);
  }

  @Test
  void boxesTouchAtSidesAndCornersAndNotAcrossAGap() {
    Region box = Painted.box(10, 10, 10, 4);
    assertTrue(box.touches(Painted.box(20, 10, 3, 3)), "side by side");
    assertTrue(box.touches(Painted.box(20, 14, 3, 3)), "corner to corner");
    assertTrue(box.touches(Painted.box(12, 11, 3, 1)), "within");
    assertFalse(box.touches(Painted.box(21, 10, 3, 3)), "one pixel between");
  }

  @Test
  void overlapIsTheSameFromBothSidesAndByCountingPixels() {
    Region a =
        Painted.region(
            ".##.#.", //
            "####..", "..#.#.");
    Region b =
        Painted.region(
            "..#.##", //
            ".##...", "..####");
    assertEquals(6, a.overlap(b));
    assertEquals(6, b.overlap(a));
  }
}
