package org.wormscreen.worm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolylineTest {

  @Test
  void theSagIsThatOfTheFarthestPointFromTheChord() {
    Polyline roof = new Polyline(List.of(new Point(0, 5), new Point(3, 1), new Point(10, 5)));
    assertEquals(4, roof.sag(), 1e-12);
  }

  @Test
  void aClosedLineSagsAsFarAsItReaches() {
    Polyline closed = new Polyline(List.of(new Point(1, 1), new Point(4, 5), new Point(1, 1)));
    assertEquals(5, closed.sag(), 1e-12);
  }
}
