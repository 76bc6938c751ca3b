package org.wormscreen.phenotype.vulva.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;

class AxisTest {

  private static final PixelSize PIXEL = new PixelSize(2, "painted");

  @Test
  void aBumpOfTheMidlineIsSmoothedAwayAndBothEndsStay() {
    List<MidlinePoint> line = new ArrayList<>();
    for (int i = 0; i <= 300; i += 5) {
      line.add(new MidlinePoint(new Point(i, i == 150 ? 54 : 50), 5, 5));
    }
    Axis axis = Axis.of(new Midline(line), PIXEL, 2, 28);
    assertEquals(0, axis.points().get(0).distance(new Point(0, 50)), 1e-9);
    assertEquals(300, axis.points().get(axis.points().size() - 1).x(), 1e-9);
    assertTrue(axis.points().stream().allMatch(p -> Math.abs(p.y() - 50) < 0.8));
  }

  @Test
  void aBodyThatTurnsBackOnItselfLiesAgainstItselfAndAStraightOneDoesNot() {
    List<Point> hairpin = new ArrayList<>();
    List<Point> straight = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      hairpin.add(i < 100 ? new Point(i, 0) : new Point(199 - i, 10));
      straight.add(new Point(i, 0));
    }
    assertTrue(new Axis(hairpin).againstItself(60, 20, 1)[10]);
    for (boolean near : new Axis(straight).againstItself(60, 20, 1)) {
      assertFalse(near);
    }
  }

  @Test
  void movedToTheRightOfAWalkInXLiesFartherDown() {
    Axis axis = new Axis(List.of(new Point(0, 0), new Point(10, 0), new Point(20, 0)));
    Axis moved = axis.moved(new double[] {2, 2, 2}, 10);
    assertTrue(moved.points().stream().allMatch(p -> Math.abs(p.y() - 2) < 1e-9));
  }
}
