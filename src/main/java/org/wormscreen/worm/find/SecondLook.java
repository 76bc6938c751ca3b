package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.body.Claims;

/**
 * Joins what a second look at the pale part of a field found with what the first one did: an animal
 * takes the place of the pieces of it that were seen before, and gives way to an animal of the
 * first look that lies there.
 *
 * @param first everything that the first look saw
 * @param crystals the pixels that it knows to be crystals and nothing else
 */
record SecondLook(List<? extends Sighting> first, BitSet crystals) {

  /** The part of an outline within an animal from which on the object is a piece of it. */
  private static final double PIECE = 0.7;

  /** A piece of an animal is shorter than this part of it. */
  private static final double SHORTER = 0.9;

  /** The part of a midline within another animal from which on both are the same. */
  private static final double SAME = 0.3;

  /** No animal but a dauer larva is so many widths long: threads, edges of crystals. */
  private static final double THREAD = 26;

  /** The part of an object that its animals explain. */
  private static final double MOST = 0.5;

  /** How far about an animal what belongs to it may lie: in half-widths, and pixels more. */
  private static final double WIDER = 1.3;

  private static final double ABOUT = 2;

  /** Where nothing is known to be crystals. */
  SecondLook(List<? extends Sighting> first) {
    this(first, new BitSet());
  }

  /** What the animals of the first look account for, in an image of this size. */
  BinaryMask explained(int width, int height) {
    Claims claims = new Claims(width, height);
    for (Worm worm : worms(first)) {
      claims.enter(new Polyline(places(worm)).evenly(1), halfWidth(worm) + 1);
    }
    return BinaryMask.where(width, height, claims::taken);
  }

  /** The pixels of all objects on which an animal lies. */
  BitSet held(BinaryMask objects) {
    BinaryMask explained = explained(objects.width(), objects.height());
    BitSet held = new BitSet();
    Components parts = Components.of(objects);
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      boolean any =
          Arrays.stream(pixels)
              .anyMatch(p -> explained.at(p % objects.width(), p / objects.width()));
      if (any) {
        Arrays.stream(pixels).forEach(held::set);
      }
    }
    return held;
  }

  /** Whether anything about an outline's corners is among these pixels. */
  static boolean liesIn(Sighting seen, BinaryMask pixels) {
    return seen instanceof Worm
        || seen.outline().corners().stream().anyMatch(p -> pixels.at((int) p.x(), (int) p.y()));
  }

  /**
   * Everything seen, in no order.
   *
   * @param second the animals of the second look
   * @param sought the objects that it sought them in; an animal that leaves most of its object
   *     unexplained is none, as a line through a cloud
   */
  List<Sighting> joined(List<Worm> second, BinaryMask sought) {
    List<Sighting> seen = new ArrayList<>(first);
    for (Worm found : explaining(second, sought)) {
      boolean known =
          worms(seen).stream()
              .filter(other -> !isPieceOf(found, other))
              .anyMatch(other -> within(places(found), other) > SAME);
      if (!known) {
        seen.removeIf(other -> isPieceOf(found, other));
        seen.add(found);
      }
    }
    return seen;
  }

  private List<Worm> explaining(List<Worm> worms, BinaryMask sought) {
    BinaryMask explained =
        new SecondLook(List.copyOf(worms)).explained(sought.width(), sought.height());
    BitSet empty = sought.toBits();
    Components parts = Components.of(sought);
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      long taken =
          Arrays.stream(pixels)
              .filter(p -> explained.at(p % sought.width(), p / sought.width()))
              .count();
      if (taken > MOST * pixels.length) {
        Arrays.stream(pixels).forEach(empty::clear);
      }
    }
    return worms.stream()
        .filter(worm -> worm.midline().length() < THREAD * 2 * halfWidth(worm))
        .filter(worm -> !mostlyIn(empty, worm, sought))
        .filter(worm -> !mostlyIn(crystals, worm, sought))
        .toList();
  }

  private static boolean mostlyIn(BitSet pixels, Worm worm, BinaryMask size) {
    long in =
        places(worm).stream()
            .filter(p -> p.x() >= 0 && p.y() >= 0 && p.x() < size.width() && p.y() < size.height())
            .filter(p -> pixels.get((int) p.y() * size.width() + (int) p.x()))
            .count();
    return in > worm.midline().points().size() / 2;
  }

  private static boolean isPieceOf(Worm whole, Sighting part) {
    boolean shorter =
        !(part instanceof Worm other)
            || other.midline().length() < SHORTER * whole.midline().length();
    return shorter && within(part.outline().corners(), whole) > PIECE;
  }

  /** The share of the points that lie in a body or close about it. */
  static double within(List<Point> points, Worm body) {
    double reach = WIDER * halfWidth(body) + ABOUT;
    List<Point> line = places(body);
    long near =
        points.stream().filter(p -> line.stream().anyMatch(m -> m.distance(p) < reach)).count();
    return (double) near / points.size();
  }

  private static List<Worm> worms(List<? extends Sighting> sightings) {
    return sightings.stream().filter(Worm.class::isInstance).map(Worm.class::cast).toList();
  }

  private static List<Point> places(Worm worm) {
    return worm.midline().points().stream().map(MidlinePoint::place).toList();
  }

  /** The largest half-width that is seen, pixels. */
  private static double halfWidth(Worm worm) {
    double half = 0;
    for (MidlinePoint p : worm.midline().points()) {
      half = Double.isNaN(p.left()) ? half : Math.max(half, p.left());
      half = Double.isNaN(p.right()) ? half : Math.max(half, p.right());
    }
    return half;
  }
}
