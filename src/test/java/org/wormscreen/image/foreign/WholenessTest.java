package org.wormscreen.image.foreign;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

class WholenessTest {

  private static final int ROWS = 10;
  private static final int ROW = 20;
  private static final int PLANE = ROWS * ROW;

  private static byte[] plane(int zeroAbove, int zeroBelow) {
    byte[] plane = new byte[PLANE];
    Arrays.fill(plane, zeroAbove * ROW, PLANE - zeroBelow * ROW, (byte) 7);
    return plane;
  }

  private static void require(byte[] plane, long files, long pixels, long before)
      throws java.io.IOException {
    new Wholeness(() -> files, pixels).require(plane, before, "a.ics");
  }

  @Test
  void rowsThatACutFileCannotHoldAreMissing() {
    UnreadableImageException below =
        assertThrows(
            UnreadableImageException.class, () -> require(plane(0, 4), 6 * ROW + 5, PLANE, 0));
    assertEquals(ImageFault.TRUNCATED, below.fault());
    assertTrue(below.getMessage().contains("the last 80 of 200 bytes"), below.getMessage());
    assertThrows(UnreadableImageException.class, () -> require(plane(3, 0), 7 * ROW + 5, PLANE, 0));
  }

  @Test
  void thirdPlaneOfACutFileIsMissing() {
    assertThrows(
        UnreadableImageException.class,
        () -> require(plane(0, 5), 2 * PLANE + 5 * ROW, 3L * PLANE, 2L * PLANE));
    assertDoesNotThrow(() -> require(plane(0, 0), 2 * PLANE + 5 * ROW, 3L * PLANE, PLANE));
  }

  @Test
  void aPlaneOfNothingButZerosInAShortFileIsMissing() {
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> require(plane(10, 0), 90, PLANE, 0));
    assertTrue(e.getMessage().contains("nothing but zeros"), e.getMessage());
  }

  @Test
  void aBlackEdgeInAFileOfFullLengthPasses() {
    assertDoesNotThrow(() -> require(plane(2, 3), PLANE + 100, PLANE, 0));
    assertDoesNotThrow(() -> require(plane(10, 0), PLANE, PLANE, 0));
  }

  @Test
  void aPackedFileWithABlackEdgePasses() {
    assertDoesNotThrow(() -> require(plane(0, 2), PLANE / 2, PLANE, 0));
    byte[] large = new byte[1 << 16];
    Arrays.fill(large, 0, large.length - 1000, (byte) 7);
    long planes = 20L * large.length;
    assertDoesNotThrow(() -> require(large, planes / 2, planes, 0)); // the first of many
  }

  @Test
  void theLengthIsAskedOnlyWhenRowsAreZero() {
    Wholeness whole =
        new Wholeness(
            () -> {
              throw new IllegalStateException("asked");
            },
            PLANE);
    assertDoesNotThrow(() -> whole.require(plane(0, 0), 0, "a.ics"));
  }
}
