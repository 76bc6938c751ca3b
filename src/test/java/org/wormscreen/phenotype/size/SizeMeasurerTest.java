package org.wormscreen.phenotype.size;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.PaintedWorm;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

class SizeMeasurerTest {

  private static final Worm ROD = PaintedWorm.straight(new Point(20, 30), 80, 5);
  private static final Worm BENT = PaintedWorm.bent(new Point(20, 30), 80, 5, 0.8);

  private static Size measure(Worm worm, double umPerPixel) {
    return SizeMeasurer.measure(worm, new PixelSize(umPerPixel, "test"));
  }

  /** Width 10 over three quarters, running out to nothing over an eighth at either end. */
  @Test
  void aRodIsMeasuredByHand() {
    Size size = measure(ROD, 1);
    assertEquals(80, size.lengthUm(), 1e-9);
    assertEquals(10, size.widthUm(), 1e-9);
    assertEquals(10 * 60 + 10 * 10, size.areaUm2(), 1e-9);
  }

  @Test
  void bendingChangesNeitherLengthNorWidth() {
    Size size = measure(BENT, 1);
    assertEquals(80, size.lengthUm(), 1e-9);
    assertEquals(10, size.widthUm(), 1e-9);
    assertEquals(700, size.areaUm2(), 15);
  }

  @Test
  void lengthScalesWithThePixelAreaWithItsSquareRatiosNotAtAll() {
    Size one = measure(BENT, 1);
    Size three = measure(BENT, 3);
    assertEquals(3 * one.lengthUm(), three.lengthUm(), 1e-9);
    assertEquals(3 * one.widthUm(), three.widthUm(), 1e-9);
    assertEquals(9 * one.areaUm2(), three.areaUm2(), 1e-9);
    assertEquals(one.lengthUm() / one.widthUm(), three.lengthUm() / three.widthUm(), 1e-9);
  }

  @Test
  void aHiddenFlankIsLeftOutOfTheWidth() {
    assertEquals(10, measure(hidden(30, 50), 1).widthUm(), 1e-9);
    assertEquals(Double.NaN, measure(hidden(0, 81), 1).widthUm());
  }

  private static Worm hidden(int from, int to) {
    List<MidlinePoint> points = ROD.midline().points();
    return new Worm(
        ROD.outline(),
        new Midline(
            IntStream.range(0, points.size())
                .mapToObj(
                    i ->
                        from <= i && i < to
                            ? new MidlinePoint(points.get(i).place(), Double.NaN, 5)
                            : points.get(i))
                .toList()),
        true,
        List.of(),
        1);
  }
}
