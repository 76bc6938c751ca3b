package org.wormscreen.report.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wormscreen.worm.Point;

/**
 * An outline as fine as a page draws it. Whole numbers, since a plate holds a million corners and
 * reading them as fractions takes longer than all else that merging a plate does.
 *
 * @param tenths its corners in tenths of a pixel, x and y by turns; not copied
 */
public record Trace(int[] tenths) {

  private static final double PER_PIXEL = 10;

  public Trace {
    if (tenths.length % 2 != 0) {
      throw new IllegalArgumentException("A last corner has x and no y: " + tenths.length);
    }
  }

  /** The outline with these corners in pixels. */
  static Trace of(List<Point> corners) {
    int[] tenths = new int[2 * corners.size()];
    for (int i = 0; i < corners.size(); i++) {
      tenths[2 * i] = (int) Math.rint(corners.get(i).x() * PER_PIXEL);
      tenths[2 * i + 1] = (int) Math.rint(corners.get(i).y() * PER_PIXEL);
    }
    return new Trace(tenths);
  }

  /** Its corners in pixels. */
  List<Point> corners() {
    return IntStream.range(0, tenths.length / 2)
        .mapToObj(i -> new Point(tenths[2 * i] / PER_PIXEL, tenths[2 * i + 1] / PER_PIXEL))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace && Arrays.equals(tenths, trace.tenths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tenths);
  }

  @Override
  public String toString() {
    return "Trace" + Arrays.toString(tenths);
  }
}
