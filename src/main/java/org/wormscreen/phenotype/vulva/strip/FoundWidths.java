package org.wormscreen.phenotype.vulva.strip;

import java.util.function.DoubleBinaryOperator;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;

/**
 * Half-widths of a body as it was found, without what a neighbour adds to them; pixels.
 *
 * @param usual the 70 % quantile along the body
 */
public record FoundWidths(double usual) {

  private static final double QUANTILE = 0.7;
  private static final double MOST = 1.25;

  /** Of a body whose flanks are seen at some of its points; 1 pixel where at none. */
  public static FoundWidths of(Midline midline) {
    double[] seen =
        midline.points().stream()
            .mapToDouble(p -> (p.left() + p.right()) / 2)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return new FoundWidths(seen.length == 0 ? 1 : seen[(int) (QUANTILE * (seen.length - 1))]);
  }

  /**
   * The half-width at a point: of the flank that is seen, of both by the given rule, or the usual
   * one; at most a quarter above that.
   */
  public double at(MidlinePoint point, DoubleBinaryOperator ofBoth) {
    double left = point.left();
    double right = point.right();
    double seen =
        Double.isNaN(left) ? right : Double.isNaN(right) ? left : ofBoth.applyAsDouble(left, right);
    return Double.isNaN(seen) ? usual : Math.min(MOST * usual, seen);
  }
}
