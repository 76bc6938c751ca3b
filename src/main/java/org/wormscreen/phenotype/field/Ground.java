package org.wormscreen.phenotype.field;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;

/** The empty ground of a field: the well's floor away from every object. */
public final class Ground {

  private Ground() {}

  /**
   * The floor outside of all foreground and all outlines, and farther from them than a typical
   * half-width of the field's animals, since stained bodies glow beyond their edge.
   */
  public static BinaryMask of(Foreground foreground, FieldAnimals animals) {
    int width = foreground.well().width();
    int height = foreground.well().height();
    BitSet occupied = foreground.objects().toBits();
    for (Sighting sighting : animals.sightings()) {
      fill(sighting.outline(), width, height, occupied);
    }
    BitSet free = foreground.well().toBits();
    free.andNot(grown(occupied, width, height, margin(animals)));
    return BinaryMask.of(width, height, free);
  }

  private static int margin(FieldAnimals animals) {
    double[] halves =
        animals.worms().stream()
            .map(Worm::midline)
            .flatMap(midline -> midline.points().stream())
            .mapToDouble(p -> (p.left() + p.right()) / 2)
            .filter(Double::isFinite)
            .toArray();
    return halves.length == 0 ? 1 : Math.max(1, (int) Math.rint(new Median().evaluate(halves)));
  }

  /** Turns on every pixel whose centre lies inside (even-odd rule, one row after the other). */
  public static void fill(Outline outline, int width, int height, BitSet on) {
    List<Point> corners = outline.corners();
    double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
    double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
    int last = (int) Math.min(height - 1L, (long) Math.floor(bottom));
    for (int y = (int) Math.max(0, Math.floor(top)); y <= last; y++) {
      double[] crossings = crossings(corners, y + 0.5);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        int from = (int) Math.max(0, Math.ceil(crossings[i] - 0.5));
        int to = (int) Math.min(width, Math.ceil(crossings[i + 1] - 0.5));
        if (from < to) {
          on.set(y * width + from, y * width + to);
        }
      }
    }
  }

  private static double[] crossings(List<Point> corners, double y) {
    double[] found = new double[corners.size()];
    int count = 0;
    Point from = corners.get(corners.size() - 1);
    for (Point to : corners) {
      if (from.y() <= y != to.y() <= y) {
        found[count++] = from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
      }
      from = to;
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  /** Grown by a square of the given reach, first along rows, then along columns. */
  private static BitSet grown(BitSet on, int width, int height, int reach) {
    BitSet wide = new BitSet(width * height);
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      int row = i / width * width;
      wide.set(Math.max(row, i - reach), Math.min(row + width, i + reach + 1));
    }
    BitSet grown = new BitSet(width * height);
    for (int y = 0; y < height; y++) {
      BitSet row = new BitSet(width);
      for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
        row.or(wide.get(v * width, (v + 1) * width));
      }
      for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(x + 1)) {
        grown.set(y * width + x);
      }
    }
    return grown;
  }
}
