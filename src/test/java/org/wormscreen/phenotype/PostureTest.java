package org.wormscreen.phenotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

class PostureTest {

  private static final Worm BENT = PaintedWorm.bent(new Point(0, 0), 100, 5, 0.6);

  private static double spread(Worm worm) {
    return Posture.of(worm.midline()).directionSpread();
  }

  @Test
  void aRodHasNoSpread() {
    assertEquals(0, spread(PaintedWorm.straight(new Point(3, 4), 100, 5)), 1e-9);
  }

  /** Directions of an arc run evenly over its angle: over 3/4 of pi, that angle / sqrt(12). */
  @Test
  void aHalfCircleHasTheSpreadOfItsAngles() {
    double spread = spread(PaintedWorm.of(new Point(0, 0), 100, 5, p -> Math.PI * p));
    assertEquals(0.75 * Math.PI / Math.sqrt(12), spread, 0.01);
  }

  @Test
  void aFullTurnIsFollowedBeyondHalfACircle() {
    double spread = spread(PaintedWorm.of(new Point(0, 0), 100, 5, p -> 2.5 * Math.PI * p));
    assertEquals(2.5 * 0.75 * Math.PI / Math.sqrt(12), spread, 0.03);
  }

  @Test
  void scalePlaceAndDirectionDoNotCount() {
    assertEquals(spread(BENT), spread(PaintedWorm.moved(BENT, 0.3, 40, -7)), 1e-9);
    assertEquals(spread(BENT), spread(PaintedWorm.moved(BENT, 9, 0, 0)), 1e-9);
  }

  @Test
  void eitherEndMayBeTheFirst() {
    List<MidlinePoint> points = new ArrayList<>(BENT.midline().points());
    Collections.reverse(points);
    assertEquals(spread(BENT), Posture.of(new Midline(points)).directionSpread(), 1e-6);
  }

  @Test
  void theStepsOfPixelsDoNotBendARod() {
    Random random = new Random(11);
    List<MidlinePoint> points = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      points.add(new MidlinePoint(new Point(i, 0.3 * i + 0.5 * (random.nextDouble() - 0.5)), 5, 5));
    }
    double spread = Posture.of(new Midline(points)).directionSpread();
    assertTrue(spread < 0.06, "spread " + spread);
  }
}
