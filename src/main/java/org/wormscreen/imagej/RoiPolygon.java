package org.wormscreen.imagej;

import java.util.List;

/**
 * A closed outline with a name, as ImageJ keeps it: the last vertex is joined to the first.
 *
 * <p>Vertices are in pixels with the origin at the upper left corner of the upper left pixel, which
 * spans 0 to 1; they are kept with the precision of a float.
 *
 * @param name the name in ImageJ's ROI Manager: letters, digits, points, dashes, underscores
 * @param xs columns of the vertices, at least 3
 * @param ys rows of the vertices, as many
 */
public record RoiPolygon(String name, List<Double> xs, List<Double> ys) {

  private static final int MOST_VERTICES = 65_535;
  private static final double FARTHEST = 32_000;

  public RoiPolygon {
    xs = List.copyOf(xs);
    ys = List.copyOf(ys);
    if (xs.size() != ys.size() || xs.size() < 3 || xs.size() > MOST_VERTICES) {
      throw new IllegalArgumentException(
          "An outline has 3 to %s vertices, found %s columns and %s rows in %s"
              .formatted(MOST_VERTICES, xs.size(), ys.size(), name));
    }
    if (!xs.stream().allMatch(RoiPolygon::fits) || !ys.stream().allMatch(RoiPolygon::fits)) {
      throw new IllegalArgumentException(
          "ImageJ keeps vertices within %s pixels of the origin; %s goes beyond"
              .formatted(FARTHEST, name));
    }
  }

  private static boolean fits(double coordinate) {
    return Math.abs(coordinate) <= FARTHEST;
  }
}
