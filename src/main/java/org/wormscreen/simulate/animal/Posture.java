package org.wormscreen.simulate.animal;

import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

/** How an animal lies: crawling, swimming, hooked, coiled; straight or kinked when dead. */
public enum Posture {
  /** More than a wave along the body, as on agar. */
  CRAWLING,
  /** Half a wave to one, as in liquid: C and S shapes. */
  SWIMMING,
  /** Nearly straight with one end bent round. */
  HOOKED,
  /** Rolled up so far that it touches itself. */
  COILED,
  /** Straight as a rod, or slightly bowed. */
  ROD,
  /** A rod broken at one place. */
  KINKED;

  private static final double TWO_PI = 2 * Math.PI;

  /** Draws how an animal lies. */
  public static Posture draw(boolean alive, Draws draws) {
    double which = draws.between(0, 1);
    if (alive) {
      return which < 0.27
          ? CRAWLING
          : which < 0.67 ? SWIMMING : which < 0.94 ? HOOKED : which < 0.97 ? COILED : ROD;
    }
    return which < 0.88 ? ROD : which < 0.97 ? KINKED : SWIMMING;
  }

  /**
   * Draws a midline.
   *
   * @param slenderness length over width; bends are no tighter than the body allows
   */
  public Spine spine(double lengthUm, double slenderness, Draws draws) {
    int steps = Math.max(60, Math.min(400, (int) (lengthUm / 2.5)));
    double[] direction = new double[steps];
    double bow = draws.chance(0.5) ? 1 : -1;
    double phase = draws.between(0, TWO_PI);
    Grain wobble = new Grain(draws.bits());
    double wobbleSize = this == ROD || this == KINKED ? 0.06 : 0.25;
    double total = bow * total(draws);
    double waves = this == CRAWLING ? draws.between(1.1, 2.0) : draws.between(0.5, 1.0);
    double swing = swing(draws);
    double bend = bow * bend(draws);
    double where = this == KINKED ? draws.between(0.2, 0.8) : draws.between(0.72, 0.86);
    double span = this == KINKED ? 0.05 : 0.12;
    boolean head = draws.chance(0.6);
    for (int i = 0; i < steps; i++) {
      double s = (i + 0.5) / steps;
      double t = head ? 1 - s : s;
      direction[i] =
          total * curl(t)
              + swing * StrictMath.sin(TWO_PI * waves * s + phase)
              + bend * step((t - where) / span)
              + wobbleSize * wobble.along(4 * s);
    }
    limit(direction, slenderness);
    return Spine.walking(direction, lengthUm);
  }

  private double total(Draws draws) {
    return switch (this) {
      case CRAWLING -> draws.between(0, 1.2);
      case SWIMMING -> draws.between(0.6, 4.0);
      case HOOKED -> draws.between(0, 0.7);
      case COILED -> draws.between(6.5, 10);
      case ROD -> Math.abs(draws.normal(0, 0.2));
      case KINKED -> Math.abs(draws.normal(0, 0.1));
    };
  }

  private double swing(Draws draws) {
    return switch (this) {
      case CRAWLING -> draws.between(0.5, 1.15);
      case SWIMMING -> draws.between(0.1, 0.7);
      case HOOKED -> draws.between(0, 0.25);
      case COILED, ROD, KINKED -> 0;
    };
  }

  private double bend(Draws draws) {
    return switch (this) {
      case HOOKED -> draws.between(1.0, 3.2);
      case KINKED -> draws.between(0.2, 0.9);
      default -> 0;
    };
  }

  /** How far along its turning a body is: even for open shapes, tightening inwards for coils. */
  private double curl(double t) {
    return this == COILED ? t * (0.55 + 0.45 * t) : t;
  }

  private static double step(double x) {
    return x <= -1 ? 0 : x >= 1 ? 1 : 0.5 + 0.25 * x * (3 - x * x);
  }

  /** Keeps the turn between neighbouring steps below what a body of this width can do. */
  private static void limit(double[] direction, double slenderness) {
    double most = 1.5 * slenderness / direction.length;
    double turned = 0;
    double before = direction[0];
    for (int i = 1; i < direction.length; i++) {
      double turn = direction[i] - before;
      before = direction[i];
      turned += Math.max(-most, Math.min(most, turn)) - turn;
      direction[i] += turned;
    }
  }
}
