package org.wormscreen.simulate.animal;

/** The line through the middle of a body from head to tail at even steps, um; y grows downwards. */
public final class Spine {

  private final double[] x;
  private final double[] y;
  private final double lengthUm;

  private Spine(double[] x, double[] y, double lengthUm) {
    this.x = x;
    this.y = y;
    this.lengthUm = lengthUm;
  }

  /**
   * The line that walks in these directions, its centroid at the origin.
   *
   * @param direction tangent angle of each step, radians
   * @param lengthUm of the whole line
   */
  static Spine walking(double[] direction, double lengthUm) {
    int steps = direction.length;
    double[] x = new double[steps + 1];
    double[] y = new double[steps + 1];
    double step = lengthUm / steps;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < steps; i++) {
      x[i + 1] = x[i] + step * StrictMath.cos(direction[i]);
      y[i + 1] = y[i] + step * StrictMath.sin(direction[i]);
      meanX += x[i + 1];
      meanY += y[i + 1];
    }
    for (int i = 0; i <= steps; i++) {
      x[i] -= meanX / (steps + 1);
      y[i] -= meanY / (steps + 1);
    }
    return new Spine(x, y, lengthUm);
  }

  /** The line turned about the origin, then moved. */
  public Spine placed(double angle, double toX, double toY) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[] newX = new double[x.length];
    double[] newY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      newX[i] = toX + cos * x[i] - sin * y[i];
      newY[i] = toY + sin * x[i] + cos * y[i];
    }
    return new Spine(newX, newY, lengthUm);
  }

  /** The number of points, one more than steps. */
  public int points() {
    return x.length;
  }

  /** The x of a point, um. */
  public double x(int point) {
    return x[point];
  }

  /** The y of a point, um. */
  public double y(int point) {
    return y[point];
  }

  /** Arc length, um. */
  public double lengthUm() {
    return lengthUm;
  }
}
