package org.wormscreen.worm.find;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/**
 * Tells the shade of the well's wall from an animal that lies along it: the shade follows the wall
 * from end to end and is as even as the wall, where an animal's gut, gonad and folds make its
 * density vary from one body width to the next.
 *
 * @param flat transmission
 * @param fromRim distance to the edge of the floor, pixels
 * @param body width of a usual body, pixels
 */
record WallShade(Sampler flat, GrayImage fromRim, double body) {

  /** Nearer to the wall than this, in body widths, a line may be its shade. */
  private static final double ALONG = 0.9;

  private static final double MOSTLY = 0.8;

  /**
   * The standard deviation of density along a line, in parts of its mean. Shades of walls on
   * photographs have .061 and .070, animals along walls .090 and more.
   */
  private static final double EVEN = 0.078;

  /** What varies on this scale and finer is grain, on this and coarser is light, body widths. */
  private static final double GRAIN = 0.17;

  private static final double LIGHT = 0.9;

  /** How far to either side a line is averaged, body widths. */
  private static final double ACROSS = 0.23;

  private static final int PARTS = 4;
  private static final double DARKEST = 0.04;
  private static final double CLEAREST = 1.2;

  WallShade(GrayImage flat, GrayImage fromRim, double body) {
    this(new Sampler(flat), fromRim, body);
  }

  /** Whether a middle line is that of the wall's shade. */
  boolean holds(Polyline line) {
    return isAlongWall(line) && unevenness(line.evenly(1)) < EVEN;
  }

  private boolean isAlongWall(Polyline line) {
    long near =
        line.points().stream()
            .filter(p -> fromRim.at(column(p.x()), row(p.y())) < ALONG * body)
            .count();
    return near > MOSTLY * line.points().size();
  }

  private int column(double x) {
    return (int) Math.min(fromRim.width() - 1, Math.max(0, x));
  }

  private int row(double y) {
    return (int) Math.min(fromRim.height() - 1, Math.max(0, y));
  }

  /** How much density varies along a line between grain and light, in parts of its mean. */
  double unevenness(Polyline line) {
    double[] density = densities(line);
    double[] fine = smoothed(density, GRAIN * body);
    double[] coarse = smoothed(density, LIGHT * body);
    int margin = (int) Math.ceil(LIGHT * body * 0.75);
    double squares = 0;
    double sum = 0;
    int count = 0;
    for (int i = margin; i < density.length - margin; i++) {
      double off = fine[i] - coarse[i];
      squares += off * off;
      sum += density[i];
      count++;
    }
    return sum > 0 ? Math.sqrt(squares / count) / (sum / count) : Double.NaN;
  }

  private double[] densities(Polyline line) {
    int n = line.points().size();
    double[] density = new double[n];
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      double light = 0;
      for (int k = -PARTS; k <= PARTS; k++) {
        double aside = ACROSS * body * k / PARTS;
        light += flat.at(at.x() - aside * way.y(), at.y() + aside * way.x());
      }
      double mean = light / (2 * PARTS + 1);
      density[i] = -StrictMath.log(Math.min(CLEAREST, Math.max(DARKEST, mean)));
    }
    return density;
  }

  /** Gaussian smoothing of a row of values; at its ends of what there is. */
  static double[] smoothed(double[] values, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] smooth = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
        double weight = StrictMath.exp(-0.5 * (k - i) * (k - i) / (sigma * sigma));
        sum += weight * values[k];
        weights += weight;
      }
      smooth[i] = sum / weights;
    }
    return smooth;
  }
}
