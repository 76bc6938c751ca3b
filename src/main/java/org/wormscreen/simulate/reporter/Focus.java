package org.wormscreen.simulate.reporter;

/**
 * The light of one precursor cell's descendants: a spot with a Gaussian fall.
 *
 * @param cell 3 to 8, for P3.p to P8.p
 * @param half whether only one daughter took a vulval fate, which makes it half as large
 * @param place of its middle on the body axis, 0 head to 1 tail
 * @param aside of its middle off the midline as a share of the half-width, ventral positive
 * @param peak brightness in its middle; 1 is typical
 * @param alongUm standard deviation along the axis, um
 * @param acrossUm standard deviation across it, um
 */
public record Focus(
    int cell,
    boolean half,
    double place,
    double aside,
    double peak,
    double alongUm,
    double acrossUm) {

  private static final double REACH = 3.5;

  /** What the cell adds to the induction index. */
  public double share() {
    return half ? 0.5 : 1;
  }

  /** Brightness at a distance from its middle, um. */
  double at(double along, double across) {
    double u = along / alongUm;
    double v = across / acrossUm;
    return Math.abs(u) > REACH ? 0 : peak * StrictMath.exp(-(u * u + v * v) / 2);
  }
}
