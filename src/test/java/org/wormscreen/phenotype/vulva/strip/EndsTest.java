package org.wormscreen.phenotype.vulva.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.worm.Point;

class EndsTest {

  private static final Axis LINE =
      new Axis(IntStream.rangeClosed(0, 400).mapToObj(i -> new Point(i, 7)).toList());

  /** A body that tapers towards its last point down to a share of its middle width. */
  private static Profile tapering(double last) {
    double[] half = new double[401];
    for (int i = 0; i < half.length; i++) {
      half[i] = 30 * (i < 240 ? 1 : 1 - (1 - last) * (i - 240) / 160.0);
    }
    return new Profile(half);
  }

  @Test
  void endsThatLieFreeStayWhereTheyAre() {
    Ends ends = Ends.of(tapering(0.7), new boolean[] {false, false});
    assertEquals(LINE, ends.whole(LINE, 1));
    assertEquals(0, ends.bluntBeside());
    assertEquals(0.7, ends.lastFree(tapering(0.7)), 0.02);
  }

  @Test
  void anEndBeneathANeighbourGoesStraightOnTheFartherTheWiderItStillIs() {
    boolean[] last = {false, true};
    List<Point> thin = Ends.of(tapering(0.4), last).whole(LINE, 1).points();
    List<Point> wide = Ends.of(tapering(0.7), last).whole(LINE, 1).points();
    assertTrue(401 < thin.size() && thin.size() < wide.size(), thin.size() + ", " + wide.size());
    assertEquals(new Point(0, 7), wide.get(0));
    assertEquals(0, wide.get(wide.size() - 1).distance(new Point(wide.size() - 1, 7)), 1e-9);
    assertEquals(0, Ends.of(tapering(0.7), last).lastFree(tapering(0.7)));
  }

  @Test
  void anEndBeneathANeighbourThatIsThinAlreadyIsWhole() {
    Ends ends = Ends.of(tapering(0.2), new boolean[] {false, true});
    assertEquals(LINE, ends.whole(LINE, 1));
  }
}
