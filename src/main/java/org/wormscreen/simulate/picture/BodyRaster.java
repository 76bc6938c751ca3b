package org.wormscreen.simulate.picture;

import java.util.Arrays;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Spine;

/**
 * Which point of a body each sample of a patch shows: the place on the midline and the distance to
 * it. Where a body lies on itself a sample shows two places.
 */
final class BodyRaster {

  private static final double ONE_VISIT_WIDTHS = 2.5;

  final int left;
  final int top;
  final int columns;
  final int rows;

  /** Place on the axis by layer and sample, 0 to 1; NaN where the layer is empty. */
  final double[][] place;

  /** Distance from the midline by layer and sample, um, left negative. */
  final double[][] across;

  private final double[] leftUm;
  private final double[] rightUm;
  private final double oneVisit;

  /**
   * Finds the body's points.
   *
   * @param samplesPerUm how fine the patch is
   * @param originX the well's x at sample column 0, um
   * @param originY the well's y at sample row 0, um
   * @param marginUm how far around the body the patch reaches
   */
  BodyRaster(Animal animal, double samplesPerUm, double originX, double originY, double marginUm) {
    Spine spine = animal.spine();
    leftUm = new double[spine.points()];
    rightUm = new double[spine.points()];
    oneVisit = ONE_VISIT_WIDTHS * animal.widthUm() / spine.lengthUm();
    double[] x = new double[spine.points()];
    double[] y = new double[spine.points()];
    double widest = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = (spine.x(i) - originX) * samplesPerUm;
      y[i] = (spine.y(i) - originY) * samplesPerUm;
      double s = (double) i / (x.length - 1);
      leftUm[i] = animal.reachUm(s, true);
      rightUm[i] = animal.reachUm(s, false);
      widest = Math.max(widest, Math.max(leftUm[i], rightUm[i]));
    }
    double reach = (widest + marginUm) * samplesPerUm;
    left = (int) Math.floor(min(x) - reach);
    top = (int) Math.floor(min(y) - reach);
    columns = (int) Math.ceil(max(x) + reach) - left + 1;
    rows = (int) Math.ceil(max(y) + reach) - top + 1;
    place = new double[2][columns * rows];
    across = new double[2][columns * rows];
    for (int layer = 0; layer < 2; layer++) {
      Arrays.fill(place[layer], Double.NaN);
    }
    for (int i = 0; i + 1 < x.length; i++) {
      double from = (double) i / (x.length - 1);
      double to = (double) (i + 1) / (x.length - 1);
      double here = Math.max(animal.reachUm(from, true), animal.reachUm(from, false)) + marginUm;
      walk(x[i], y[i], x[i + 1], y[i + 1], from, to, here * samplesPerUm, samplesPerUm);
    }
  }

  private void walk(
      double x0,
      double y0,
      double x1,
      double y1,
      double from,
      double to,
      double reach,
      double samplesPerUm) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    int firstRow = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach) - top);
    int lastRow = Math.min(rows - 1, (int) Math.ceil(Math.max(y0, y1) + reach) - top);
    int firstColumn = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach) - left);
    int lastColumn = Math.min(columns - 1, (int) Math.ceil(Math.max(x0, x1) + reach) - left);
    for (int row = firstRow; row <= lastRow; row++) {
      double py = row + top + 0.5 - y0;
      for (int column = firstColumn; column <= lastColumn; column++) {
        double px = column + left + 0.5 - x0;
        double t = Math.max(0, Math.min(1, (px * dx + py * dy) / square));
        double qx = px - t * dx;
        double qy = py - t * dy;
        double apart = qx * qx + qy * qy;
        if (apart < reach * reach) {
          double side = dx * py - dy * px >= 0 ? 1 : -1;
          note(
              row * columns + column,
              from + t * (to - from),
              side * Math.sqrt(apart) / samplesPerUm);
        }
      }
    }
  }

  /** Keeps the nearest place of this visit; a visit far along the body is another layer. */
  private void note(int sample, double s, double r) {
    for (int layer = 0; layer < 2; layer++) {
      double known = place[layer][sample];
      if (Double.isNaN(known) || Math.abs(known - s) < oneVisit) {
        if (Double.isNaN(known) || Math.abs(r) < Math.abs(across[layer][sample])) {
          place[layer][sample] = s;
          across[layer][sample] = r;
        }
        return;
      }
    }
  }

  /** How far inside the body a layer's point is, um; negative outside, NaN where it is empty. */
  double depthUm(int layer, int sample) {
    double s = place[layer][sample];
    if (Double.isNaN(s)) {
      return Double.NaN;
    }
    double r = across[layer][sample];
    double[] reach = r < 0 ? leftUm : rightUm;
    double at = s * (reach.length - 1);
    int point = Math.min(reach.length - 2, (int) at);
    double share = at - point;
    return reach[point] * (1 - share) + reach[point + 1] * share - Math.abs(r);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
