package org.wormscreen.phenotype.vulva.strip;

/**
 * The ends of a body: those that lie free, and those that meet another object and go on beneath it.
 * How far they go on is told by how wide they still are, since bodies taper alike.
 *
 * @param firstBeside half-width close to the first point, relative to the middle's, where that end
 *     meets another object; 0 where it lies free
 * @param lastBeside the same at the last point
 */
public record Ends(double firstBeside, double lastBeside) {

  /** Ends no wider than this are as good as whole, relative to the middle. */
  private static final double WHOLE = 0.3;

  /** Lost length per width beyond that, as a share of the length that is found. */
  private static final double LOST = 0.25;

  private static final double DIRECTION = 0.04;

  /**
   * The ends of a body.
   *
   * @param half half-widths from end to end as far as they are seen
   * @param beside whether the first and the last end meet another object
   */
  public static Ends of(Profile half, boolean[] beside) {
    return new Ends(beside[0] ? first(half) : 0, beside[1] ? last(half) : 0);
  }

  private static double first(Profile half) {
    return half.mean(0.015, 0.03) / half.mean(0.4, 0.6);
  }

  private static double last(Profile half) {
    return half.mean(0.97, 0.985) / half.mean(0.4, 0.6);
  }

  /** The blunter of those that meet another object; 0 without any. */
  public double bluntBeside() {
    return Math.max(firstBeside, lastBeside);
  }

  /** How blunt the first end is where it lies free, else 0. */
  public double firstFree(Profile half) {
    return firstBeside > 0 ? 0 : first(half);
  }

  /** How blunt the last end is where it lies free, else 0. */
  public double lastFree(Profile half) {
    return lastBeside > 0 ? 0 : last(half);
  }

  /** The axis, straight on where an end is hidden, as far as bodies of its width do. */
  public Axis whole(Axis axis, double grid) {
    int points = axis.points().size();
    return axis.longer(steps(firstBeside, points), steps(lastBeside, points), DIRECTION, grid);
  }

  private static int steps(double blunt, int points) {
    return (int) Math.round(LOST * Math.max(0, blunt - WHOLE) * points);
  }
}
