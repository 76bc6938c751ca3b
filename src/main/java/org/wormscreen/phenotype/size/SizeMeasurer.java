package org.wormscreen.phenotype.size;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Worm;

/** Measures an animal's length, width and area. */
public final class SizeMeasurer {

  private SizeMeasurer() {}

  /**
   * The size of one animal.
   *
   * <p>The width is the median of left + right half-width over the middle half of the midline, by
   * arc length; points where either side is hidden are left out, and without any other the width is
   * NaN.
   */
  public static Size measure(Worm worm, PixelSize pixel) {
    return new Size(
        pixel.um(worm.midline().length()),
        pixel.um(width(worm.midline().points())),
        pixel.um2(worm.outline().area()));
  }

  private static double width(List<MidlinePoint> points) {
    double[] along = Arc.positions(points.stream().map(MidlinePoint::place).toList());
    double length = along[along.length - 1];
    double[] widths =
        IntStream.range(0, along.length)
            .filter(i -> along[i] >= 0.25 * length && along[i] <= 0.75 * length)
            .mapToDouble(i -> points.get(i).left() + points.get(i).right())
            .filter(Double::isFinite)
            .toArray();
    return widths.length == 0 ? Double.NaN : new Median().evaluate(widths);
  }
}
