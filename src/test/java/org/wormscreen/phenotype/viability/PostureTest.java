package org.wormscreen.phenotype.viability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.PaintedWorm;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

class PostureTest {

  private static final Worm BENT = PaintedWorm.bent(new Point(0, 0), 100, 5, 0.6);

  private static double range(Worm worm) {
    return Posture.of(worm.midline()).directionRange();
  }

  @Test
  void aRodHasNoRange() {
    assertEquals(0, range(PaintedWorm.straight(new Point(3, 4), 100, 5)), 1e-9);
  }

  /** Directions of an arc run evenly over its angle: 70 % of 55 / 64 of half a turn. */
  @Test
  void aHalfCircleHasTheRangeOfItsAngles() {
    double range = range(PaintedWorm.of(new Point(0, 0), 100, 5, p -> Math.PI * p));
    assertEquals(0.7 * 55 / 64 * Math.PI, range, 0.01);
  }

  @Test
  void aFullTurnIsFollowedBeyondHalfACircle() {
    double range = range(PaintedWorm.of(new Point(0, 0), 100, 5, p -> 2.5 * Math.PI * p));
    assertEquals(2.5 * 0.7 * 55 / 64 * Math.PI, range, 0.03);
  }

  @Test
  void scalePlaceAndDirectionDoNotCount() {
    assertEquals(range(BENT), range(PaintedWorm.moved(BENT, 0.3, 40, -7)), 1e-9);
    assertEquals(range(BENT), range(PaintedWorm.moved(BENT, 9, 0, 0)), 1e-9);
  }

  @Test
  void eitherEndMayBeTheFirst() {
    List<MidlinePoint> points = new ArrayList<>(BENT.midline().points());
    Collections.reverse(points);
    assertEquals(range(BENT), Posture.of(new Midline(points)).directionRange(), 1e-6);
  }

  @Test
  void aTipThatStraysDoesNotBendARod() {
    Worm strayed = PaintedWorm.of(new Point(0, 0), 100, 5, p -> p > 0.87 ? 1.2 : 0);
    assertTrue(range(strayed) < 0.1, "range " + range(strayed));
  }

  @Test
  void theStepsOfPixelsDoNotBendARod() {
    Random random = new Random(11);
    List<MidlinePoint> points = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      points.add(new MidlinePoint(new Point(i, 0.3 * i + 0.5 * (random.nextDouble() - 0.5)), 5, 5));
    }
    double range = Posture.of(new Midline(points)).directionRange();
    assertTrue(range < 0.1, "range " + range);
  }
}
