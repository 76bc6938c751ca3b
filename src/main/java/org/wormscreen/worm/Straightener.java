package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;

/**
 * Lays a bent body straight: the picture along the midline as x, across it as y, on an even grid
 * (as in Peng et al. 2008, doi 10.1093/bioinformatics/btm569). The left side of the walk along the
 * midline is at the top; the midline runs through the middle row.
 *
 * @param gridUm edge of a pixel of the strip, um
 * @param halfWidthUm how far the strip reaches to either side, um
 */
public record Straightener(double gridUm, double halfWidthUm) {

  public Straightener {
    if (!(gridUm > 0 && halfWidthUm >= gridUm)) {
      throw new IllegalArgumentException(
          "The grid is positive and no wider than half the strip, found gridUm %s, halfWidthUm %s"
              .formatted(gridUm, halfWidthUm));
    }
  }

  /**
   * The straightened strip; its width is the midline's length in grid steps, its height 2 *
   * round(halfWidthUm / gridUm) + 1. Places beyond the image hold NaN.
   */
  public GrayImage straighten(GrayImage image, Midline midline, PixelSize pixel) {
    Sampler sampler = new Sampler(image);
    return straighten(
        (x, y) -> sampler.covers(x, y) ? sampler.at(x, y) : Double.NaN, midline, pixel);
  }

  /** What a place of a picture holds; NaN where nothing is known. */
  @FunctionalInterface
  public interface Plane {
    /** The value at a place in pixels. */
    double at(double x, double y);
  }

  /** The straightened strip of any plane. */
  public GrayImage straighten(Plane plane, Midline midline, PixelSize pixel) {
    List<Point> points = new ArrayList<>();
    for (MidlinePoint p : midline.points()) {
      points.add(p.place());
    }
    double grid = gridUm / pixel.micrometres();
    Polyline line = new Polyline(points).evenly(grid);
    int columns = line.points().size();
    int half = (int) Math.round(halfWidthUm / gridUm);
    int rows = 2 * half + 1;
    float[] values = new float[columns * rows];
    for (int x = 0; x < columns; x++) {
      Point at = line.points().get(x);
      Point way = line.direction(x);
      for (int y = 0; y < rows; y++) {
        double aside = (y - half) * grid;
        double px = at.x() - way.y() * aside;
        double py = at.y() + way.x() * aside;
        values[y * columns + x] = (float) plane.at(px, py);
      }
    }
    return GrayImage.of(columns, rows, values);
  }
}
