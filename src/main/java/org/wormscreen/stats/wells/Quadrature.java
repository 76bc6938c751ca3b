package org.wormscreen.stats.wells;

import java.util.function.DoubleUnaryOperator;

/** Integrals of smooth functions by Gauss and Legendre's rule on equal pieces. */
public final class Quadrature {

  private static final double[] NODES = {
    0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438,
    0.7554044083550030, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
  };
  private static final double[] WEIGHTS = {
    0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767,
    0.1246289712555339, 0.0951585116824928, 0.0622535239386479, 0.0271524594117541
  };

  private Quadrature() {}

  /** The integral from a to b, 16 points on each piece. */
  public static double integrate(DoubleUnaryOperator f, double a, double b, int pieces) {
    double half = (b - a) / pieces / 2;
    double sum = 0;
    for (int piece = 0; piece < pieces; piece++) {
      double centre = a + (2 * piece + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        double off = half * NODES[i];
        sum += WEIGHTS[i] * (f.applyAsDouble(centre - off) + f.applyAsDouble(centre + off));
      }
    }
    return sum * half;
  }
}
