package org.wormscreen.simulate.scene;

import org.wormscreen.simulate.draw.Grain;

/** Something in a well that is no animal; places in um from the middle of the well. */
public sealed interface Clutter {

  /** Its middle. */
  double xUm();

  /** Its middle. */
  double yUm();

  /** No pixel farther than this from the middle is changed, um. */
  double reachUm();

  /** Share of light that passes at a place; 1 where it has no effect, above 1 where it focuses. */
  double transmission(double xUm, double yUm);

  /** A direction as a step of length 1. */
  record Axis(double x, double y) {

    /** The direction of an angle in radians. */
    static Axis of(double angle) {
      return new Axis(StrictMath.cos(angle), StrictMath.sin(angle));
    }
  }

  /**
   * A lump without a form: speck, clump, cloud of bacteria.
   *
   * @param flatness short over long axis
   * @param axis where the long axis points
   * @param density optical density in the middle
   * @param softness share of the radius over which the edge fades
   */
  record Lump(
      double xUm,
      double yUm,
      double radiusUm,
      double flatness,
      Axis axis,
      double density,
      double softness,
      Grain shape)
      implements Clutter {

    @Override
    public double reachUm() {
      return 1.6 * radiusUm;
    }

    @Override
    public double transmission(double x, double y) {
      double along = (axis.x() * (x - xUm) + axis.y() * (y - yUm)) / radiusUm;
      double across = (axis.x() * (y - yUm) - axis.y() * (x - xUm)) / (radiusUm * flatness);
      double ragged = 0.9 * (shape.rich(along * 1.7, across * 1.7) - 0.5);
      double inside = (1 + ragged - Math.sqrt(along * along + across * across)) / softness;
      double depth = Math.max(0, Math.min(1, inside));
      double grain = 0.6 + 0.8 * shape.at(3.1 * along + 40, 3.1 * across);
      return StrictMath.exp(-density * grain * depth * depth * (3 - 2 * depth));
    }
  }

  /** A gas bubble: a dark ring about a bright middle. */
  record Bubble(double xUm, double yUm, double radiusUm, double density) implements Clutter {

    @Override
    public double reachUm() {
      return 1.15 * radiusUm;
    }

    @Override
    public double transmission(double x, double y) {
      double dx = x - xUm;
      double dy = y - yUm;
      double r = Math.sqrt(dx * dx + dy * dy) / radiusUm;
      double ring = (r - 0.88) / 0.11;
      double shine = r / 0.3;
      double halo = (r - 1.06) / 0.04;
      return StrictMath.exp(-density * StrictMath.exp(-ring * ring))
          + 0.12 * StrictMath.exp(-shine * shine)
          + 0.08 * StrictMath.exp(-halo * halo);
    }
  }

  /**
   * A straight crystal: dark edges, bright inside.
   *
   * @param axis where the long axis points
   */
  record Needle(double xUm, double yUm, double lengthUm, double widthUm, Axis axis, double density)
      implements Clutter {

    @Override
    public double reachUm() {
      return lengthUm / 2 + widthUm;
    }

    @Override
    public double transmission(double x, double y) {
      double along = Math.abs(axis.x() * (x - xUm) + axis.y() * (y - yUm)) - lengthUm / 2;
      double across = Math.abs(axis.x() * (y - yUm) - axis.y() * (x - xUm)) - widthUm / 2;
      double inside = -Math.max(along, across);
      if (inside <= -1.5) {
        return 1;
      }
      double edge = (inside - 1) / 1.8;
      return StrictMath.exp(-density * StrictMath.exp(-edge * edge)) + (inside > 2 ? 0.1 : 0);
    }
  }

  /**
   * A laid egg: a shell about an embryo, or empty once the larva has hatched.
   *
   * @param axis where the long axis points
   * @param density optical density of the embryo, 0 when hatched
   */
  record LaidEgg(double xUm, double yUm, double lengthUm, Axis axis, double density)
      implements Clutter {

    private static final double WIDTH_TO_LENGTH = 0.6;
    private static final double SHELL_UM = 1.6;
    private static final double SHELL_DENSITY = 0.45;

    @Override
    public double reachUm() {
      return 0.7 * lengthUm;
    }

    @Override
    public double transmission(double x, double y) {
      double along = (axis.x() * (x - xUm) + axis.y() * (y - yUm)) / (lengthUm / 2);
      double across =
          (axis.x() * (y - yUm) - axis.y() * (x - xUm)) / (lengthUm / 2 * WIDTH_TO_LENGTH);
      double r = Math.sqrt(along * along + across * across);
      double off = (r - 1) * lengthUm / 2 * WIDTH_TO_LENGTH / SHELL_UM;
      double inside = Math.max(0, 1 - r * r);
      return StrictMath.exp(
          -SHELL_DENSITY * StrictMath.exp(-off * off) - density * Math.sqrt(inside));
    }
  }

  /**
   * A fibre: long, thin, bent.
   *
   * @param curvature of its arc, 1/um
   * @param waver sideways wander, um
   */
  record Fibre(
      double xUm,
      double yUm,
      double lengthUm,
      double widthUm,
      Axis axis,
      double curvature,
      double waver,
      double density,
      Grain wander)
      implements Clutter {

    @Override
    public double reachUm() {
      return lengthUm / 2 + waver + 2 * widthUm;
    }

    @Override
    public double transmission(double x, double y) {
      double along = axis.x() * (x - xUm) + axis.y() * (y - yUm);
      if (Math.abs(along) > lengthUm / 2) {
        return 1;
      }
      double middle = curvature * along * along / 2 + waver * wander.along(along / 300);
      double slope = curvature * along;
      double across =
          (axis.x() * (y - yUm) - axis.y() * (x - xUm) - middle) / Math.sqrt(1 + slope * slope);
      double off = Math.abs(across) / (widthUm / 2);
      if (off > 2) {
        return 1;
      }
      double wall = (off - 0.8) / 0.35;
      double core = off / 0.4;
      return StrictMath.exp(-density * StrictMath.exp(-wall * wall))
          + 0.06 * StrictMath.exp(-core * core);
    }
  }
}
