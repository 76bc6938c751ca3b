package org.wormscreen.phenotype.vulva.flank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.PaintedStrip;

class FlankReaderTest {

  private static boolean seen(PaintedStrip body, double atUm, boolean left) {
    return body.flank(left).seen()[(int) (atUm / PaintedStrip.GRID_UM)];
  }

  @Test
  void aFreeFlankIsSeenFromEndToEnd() {
    assertEquals(1, new PaintedStrip(1.3).flank(true).seenShare(0.1, 0.9));
  }

  @Test
  void aNeighbourThatTouchesHidesAndOneWithClearGroundBetweenDoesNot() {
    PaintedStrip touching = new PaintedStrip(1.3);
    touching.paint((x, y) -> Math.min(40 - Math.abs(x - 400), y - 25), 0.6);
    touching.others((x, y) -> Math.abs(x - 400) < 40 && y > 32 ? 1 : -1);
    assertFalse(seen(touching, 400, true));
    assertTrue(seen(touching, 200, true));
    PaintedStrip apart = new PaintedStrip(0.7);
    apart.paint((x, y) -> Math.min(40 - Math.abs(x - 400), y - 45), 0.6);
    apart.others((x, y) -> Math.abs(x - 400) < 40 && y > 45 ? 1 : -1);
    assertTrue(seen(apart, 400, true));
  }

  @Test
  void somethingLongAndHighThatLiesOnTheFlankHidesIt() {
    PaintedStrip body =
        new PaintedStrip(1.3).paint((x, y) -> Math.min(80 - Math.abs(x - 400), 44 - y), 0.6);
    assertFalse(seen(body, 400, true));
    assertTrue(seen(body, 150, true));
  }

  @Test
  void aNeighbourThatEndsWithinTheBodyMayComeOutOfTheOtherFlank() {
    PaintedStrip body = new PaintedStrip(1.3);
    body.others((x, y) -> Math.abs(x - 400) < 12 && y < 5 ? 1 : -1);
    assertFalse(seen(body, 400, true));
    assertTrue(seen(body, 300, true));
  }

  @Test
  void aNeighbourThatSeemsToEndAtTheFarEdgeMayReachBeyondIt() {
    PaintedStrip body = new PaintedStrip(1.3);
    body.others((x, y) -> Math.abs(x - 400) < 12 && y < 32 ? 1 : -1);
    assertFalse(seen(body, 428, true));
    assertTrue(seen(body, 428, false));
  }

  @Test
  void aNeighbourThatCrossesHidesNoMoreThanItself() {
    PaintedStrip body = new PaintedStrip(1.3);
    body.others((x, y) -> Math.abs(x - 400) < 12 ? 1 : -1);
    assertFalse(seen(body, 400, true));
    assertTrue(seen(body, 430, true));
  }
}
