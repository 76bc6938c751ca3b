package org.wormscreen.truth.outline;

import java.util.stream.IntStream;
import org.wormscreen.imagej.RoiPolygon;

/** The pixels of an outline, by the rule by which results are judged. */
public final class OutlinePixels {

  private OutlinePixels() {}

  /** The places y * width + x of the pixels within a picture of this size, ascending. */
  public static int[] of(RoiPolygon outline, int width, int height) {
    double[] xs = outline.xs().stream().mapToDouble(v -> v).toArray();
    double[] ys = outline.ys().stream().mapToDouble(v -> v).toArray();
    return new PolygonFill(xs, ys)
        .region(width, height)
        .map(
            region ->
                IntStream.range(region.top(), region.bottom())
                    .flatMap(
                        y ->
                            IntStream.range(region.left(), region.right())
                                .filter(x -> region.contains(x, y))
                                .map(x -> y * width + x))
                    .toArray())
        .orElse(new int[0]);
  }
}
