package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.PathSearch;
import org.wormscreen.worm.path.Prices;

/**
 * Seeks animals along the wall by the network alone: in the wall's shade an animal may be lighter
 * than its ground and lie beyond the edge of the floor, so that darkness says nothing of it. The
 * network takes the wall itself for a body, too; but the wall is as even as it was made, where an
 * animal's gut, gonad and folds make light vary from one body width to the next.
 *
 * @param foreground where they are sought
 * @param network the network's evidence
 * @param reach how far the wall's shade reaches, pixels
 */
record WallSide(Foreground foreground, Evidence network, double reach) {

  /** The part of a line that lies in the shade. */
  private static final double MOSTLY = 0.8;

  /** Shorter lines are pieces, in parts of the usual length. */
  private static final double SHORT = 0.5;

  private static final double DEAREST = 5.5;

  /** The part of an outline within an animal from which on it is a piece of it, or the same. */
  private static final double PIECE = 0.7;

  /**
   * Standard deviation of light along the middle of a body, in parts of its mean, finer than {@link
   * #LIGHT}. Walls on photographs have .013 to .026, animals along them .051 to .104.
   */
  private static final double EVEN = 0.037;

  /** An animal nearer to the wall than this along most of it is cut off by it; body widths. */
  private static final double ATWALL = 0.5;

  private static final double GRAIN = 0.1;

  /** What varies on this scale and coarser is light, and how far aside is averaged; body widths. */
  private static final double LIGHT = 0.7;

  private static final double ACROSS = 0.2;

  /** Transmission of a body as it is drawn from the network's map. */
  private static final double DARK = 0.2;

  /**
   * Everything seen, with the animals that the network sees along the wall.
   *
   * @param crystals the pixels of objects that are crystals and nothing else
   */
  List<Sighting> joined(
      List<Sighting> first, BitSet crystals, double usualLength, Drawing drawing) {
    int width = foreground.well().width();
    int height = foreground.well().height();
    if (foreground.well().count() == width * height) {
      return first;
    }
    SecondLook known = new SecondLook(worms(first).filter(w -> !isCutOff(w)).toList());
    BinaryMask explained = known.explained(width, height);
    Evidence rest =
        network.only(
            BinaryMask.where(
                width, height, i -> !explained.at(i % width, i / width) && !crystals.get(i)));
    List<PathSearch.Found> animals =
        new PathSearch(Prices.defaults())
            .search(rest).found().stream()
                .filter(f -> f.cost() < DEAREST && f.line().length() > SHORT * usualLength)
                .filter(f -> isAnimal(f.line()))
                .toList();
    if (animals.isEmpty()) {
      return first;
    }
    SecondLook cutOff = new SecondLook(worms(first).filter(this::isCutOff).toList());
    // what the network sees is judged by its line and its light, not by its distance to the wall
    GrayImage noWall = GrayImage.taking(width, height, filled(width * height, width + height));
    Foreground bodies =
        new Foreground(
            foreground.upright(),
            bodies(cutOff.explained(width, height)),
            foreground.well(),
            noWall,
            BinaryMask.where(width, height, i -> false),
            foreground.condition());
    Look drawn = drawing.of(bodies, network, new PathSearch.Answer(animals, usualLength, false));
    List<Sighting> all = new ArrayList<>(first);
    for (Worm worm : drawn.worms()) {
      all.removeIf(s -> SecondLook.within(s.outline().corners(), worm) > PIECE);
      all.add(worm);
    }
    return all;
  }

  private static Stream<Worm> worms(List<Sighting> sightings) {
    return sightings.stream().filter(Worm.class::isInstance).map(Worm.class::cast);
  }

  /** Whether the edge of the floor cuts an animal off along most of it. */
  private boolean isCutOff(Worm worm) {
    double near = ATWALL * body();
    List<MidlinePoint> points = worm.midline().points();
    return points.stream().filter(p -> depth(p.place()) < near).count() > MOSTLY * points.size();
  }

  private boolean isAnimal(Polyline line) {
    List<Point> points = line.points().stream().map(network.grid()::inImage).toList();
    long near = points.stream().filter(p -> depth(p) < reach).count();
    return near > MOSTLY * points.size() && unevenness(new Polyline(points).evenly(1)) > EVEN;
  }

  private double unevenness(Polyline line) {
    Sampler light = new Sampler(foreground.upright());
    int n = line.points().size();
    double[] values = new double[n];
    int aside = (int) Math.max(1, Math.round(ACROSS * body()));
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      for (int k = -aside; k <= aside; k++) {
        values[i] += light.at(at.x() - k * way.y(), at.y() + k * way.x()) / (2 * aside + 1);
      }
    }
    double[] fine = WallShade.smoothed(values, GRAIN * body());
    double[] coarse = WallShade.smoothed(values, LIGHT * body());
    int margin = (int) Math.ceil(LIGHT * body());
    double squares = 0;
    for (int i = margin; i < n - margin; i++) {
      double off = fine[i] / coarse[i] - 1;
      squares += off * off / (n - 2 * margin);
    }
    return Math.sqrt(squares);
  }

  private double depth(Point p) {
    return new Sampler(foreground.fromRim()).nearest(p.x(), p.y());
  }

  private double body() {
    return Evidence.BODY / network.grid().zoom();
  }

  /**
   * The network's bodies as transmission, at the image's resolution.
   *
   * @param dark where the picture's own darkness counts as well
   */
  private GrayImage bodies(BinaryMask dark) {
    int width = foreground.well().width();
    int height = foreground.well().height();
    Sampler body = new Sampler(network.body());
    float[] light = filled(width * height, 1);
    for (int i = 0; i < light.length; i++) {
      Point p = network.grid().inEvidence(new Point(i % width + 0.5, i / width + 0.5));
      boolean within =
          p.x() >= 0
              && p.y() >= 0
              && p.x() < network.body().width()
              && p.y() < network.body().height();
      light[i] = within ? (float) (1 - (1 - DARK) * body.at(p.x(), p.y())) : 1;
      if (dark.at(i % width, i / width)) {
        light[i] = Math.min(light[i], foreground.flattened().at(i % width, i / width));
      }
    }
    return GrayImage.taking(width, height, light);
  }

  private static float[] filled(int length, float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }
}
