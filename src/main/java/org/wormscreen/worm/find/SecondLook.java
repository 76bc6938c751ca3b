package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;

/**
 * Joins what a second look at the pale part of a field found with what the first one did: an animal
 * takes the place of the pieces of it that were seen before, and gives way to an animal of the
 * first look that lies there.
 */
final class SecondLook {

  /** The part of an outline within an animal from which on the object is a piece of it. */
  private static final double PIECE = 0.7;

  /** A piece of an animal is shorter than this part of it. */
  private static final double SHORTER = 0.8;

  /** The part of a midline within another animal from which on both are the same. */
  private static final double SAME = 0.3;

  private static final double WIDER = 1.3;
  private static final double ABOUT = 2;

  private SecondLook() {}

  static List<Sighting> joined(List<Sighting> first, List<Worm> second) {
    List<Sighting> seen = new ArrayList<>(first);
    for (Worm found : second) {
      boolean known =
          seen.stream()
              .filter(Worm.class::isInstance)
              .map(Worm.class::cast)
              .filter(other -> !isPieceOf(found, other))
              .anyMatch(other -> within(places(found), other) > SAME);
      if (!known) {
        seen.removeIf(other -> isPieceOf(found, other));
        seen.add(found);
      }
    }
    return seen;
  }

  /** The pixels of these animals, as discs along their midlines. */
  static BinaryMask covered(List<Worm> worms, BinaryMask size) {
    int width = size.width();
    int height = size.height();
    BitSet covered = new BitSet(width * height);
    for (Worm worm : worms) {
      List<MidlinePoint> line = worm.midline().points();
      for (int i = 1; i < line.size(); i++) {
        MidlinePoint from = line.get(i - 1);
        MidlinePoint to = line.get(i);
        double half = Math.max(zero(from.left()), zero(from.right())) + 1;
        int steps = (int) Math.ceil(from.place().distance(to.place()));
        for (int k = 0; k < steps; k++) {
          double t = (double) k / steps;
          double x = from.place().x() + t * (to.place().x() - from.place().x());
          double y = from.place().y() + t * (to.place().y() - from.place().y());
          int top = (int) Math.max(0, y - half);
          int bottom = (int) Math.min(height - 1, y + half);
          for (int row = top; row <= bottom; row++) {
            double reach = Math.sqrt(Math.max(0, half * half - (row + 0.5 - y) * (row + 0.5 - y)));
            int left = (int) Math.max(0, x - reach);
            int right = (int) Math.min(width - 1, x + reach);
            if (right >= left) {
              covered.set(row * width + left, row * width + right + 1);
            }
          }
        }
      }
    }
    return BinaryMask.of(width, height, covered);
  }

  private static boolean isPieceOf(Worm whole, Sighting part) {
    boolean shorter =
        !(part instanceof Worm other)
            || other.midline().length() < SHORTER * whole.midline().length();
    return shorter && within(part.outline().corners(), whole) > PIECE;
  }

  private static List<Point> places(Worm worm) {
    return worm.midline().points().stream().map(MidlinePoint::place).toList();
  }

  /** The share of the points that lie in a body or close about it. */
  private static double within(List<Point> points, Worm body) {
    List<MidlinePoint> line = body.midline().points();
    double half = 0;
    for (MidlinePoint p : line) {
      half = Math.max(half, Math.max(zero(p.left()), zero(p.right())));
    }
    double reach = WIDER * half + ABOUT;
    long near =
        points.stream()
            .filter(p -> line.stream().anyMatch(m -> m.place().distance(p) < reach))
            .count();
    return (double) near / points.size();
  }

  private static double zero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
