package org.wormscreen.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.worm.Point;

class TraceTest {

  @Test
  void cornersComeBackToATenthOfAPixel() {
    Trace trace = Trace.of(List.of(new Point(1.26, 0), new Point(-3.04, 200.05)));
    assertEquals(List.of(new Point(1.3, 0), new Point(-3, 200)), trace.corners());
  }

  @Test
  void roundingTwiceIsRoundingOnce() {
    Trace once = Trace.of(List.of(new Point(10.25, 0.35), new Point(7.449, 99.95)));
    assertEquals(once, Trace.of(once.corners()));
  }

  @Test
  void anOddNumberOfNumbersIsNoOutline() {
    assertThrows(IllegalArgumentException.class, () -> new Trace(new int[] {1, 2, 3}));
  }
}
