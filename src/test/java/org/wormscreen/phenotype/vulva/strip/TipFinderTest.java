package org.wormscreen.phenotype.vulva.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.PaintedStrip;

class TipFinderTest {

  private static double lengthUm(PaintedStrip body, Axis axis) {
    Axis whole =
        new TipFinder(body.light(), body.others(), body.pixel(), PaintedStrip.GRID_UM)
            .extended(axis);
    return (whole.points().size() - 1) * PaintedStrip.GRID_UM;
  }

  /** A tail of 6 um goes on beyond the body for 60 um. */
  private static PaintedStrip withTail() {
    return new PaintedStrip(1.3)
        .paint((x, y) -> Math.min(3 - Math.abs(y), Math.min(x - 790, 860 - x)), 0.8);
  }

  @Test
  void aThinTailIsFollowedToItsEnd() {
    PaintedStrip body = withTail();
    assertEquals(860, lengthUm(body, body.axis(0, 808)), 8);
  }

  @Test
  void anAxisThatEndsWithTheBodyIsLeftAsItIs() {
    PaintedStrip body = new PaintedStrip(1.3);
    assertEquals(800, lengthUm(body, body.axis(0, PaintedStrip.LENGTH_UM)), 6);
  }

  @Test
  void anEndThatStopsShortOfAnotherObjectMeetsIt() {
    PaintedStrip body = withTail();
    body.others((x, y) -> x > 820 ? 1 : -1);
    TipFinder tips = new TipFinder(body.light(), body.others(), body.pixel(), PaintedStrip.GRID_UM);
    assertTrue(tips.beside(body.axis(0, 808), false));
    assertFalse(tips.beside(body.axis(0, 808), true));
    assertFalse(tips.beside(body.axis(0, 790), false));
  }

  @Test
  void aTailIsNotFollowedIntoAnotherObject() {
    PaintedStrip body = withTail();
    body.others((x, y) -> x > 825 ? 1 : -1);
    assertEquals(825, lengthUm(body, body.axis(0, 808)), 8);
  }
}
