package org.wormscreen.phenotype.size;

import java.util.List;
import org.wormscreen.worm.Point;

/** Distances walked along a line of points. */
public final class Arc {

  private Arc() {}

  /** The distance walked from the first point to each point, in pixels; rises from 0. */
  public static double[] positions(List<Point> line) {
    double[] along = new double[line.size()];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + line.get(i - 1).distance(line.get(i));
    }
    return along;
  }

  /**
   * The line at even steps, both ends kept.
   *
   * @return [x or y][point]
   */
  public static double[][] resample(List<Point> line, int count) {
    double[] along = positions(line);
    double[][] even = new double[2][count];
    int next = 1;
    for (int i = 0; i < count; i++) {
      double target = along[along.length - 1] * i / (count - 1);
      while (next < along.length - 1 && along[next] < target) {
        next++;
      }
      double step = along[next] - along[next - 1];
      double t = step > 0 ? Math.min(1, (target - along[next - 1]) / step) : 0;
      Point from = line.get(next - 1);
      Point to = line.get(next);
      even[0][i] = from.x() + t * (to.x() - from.x());
      even[1][i] = from.y() + t * (to.y() - from.y());
    }
    return even;
  }
}
