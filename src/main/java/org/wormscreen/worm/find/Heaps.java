package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.body.Body;
import org.wormscreen.worm.body.BodyTracer;

/**
 * Tells walks through heaps of crystals from animals. What hangs together is judged together: of a
 * heap much sticks out that no body explains, and its bodies end bluntly and have ragged flanks. A
 * body that thins out at both ends is an animal wherever it lies, and along the wall, where shade
 * cuts bodies off, nobody is judged.
 *
 * <p>The score is a logistic one, {@code 4 narrower + 3 wider + 3 ln paler + 22 unexplained + 12
 * rough - 6.6} ({@link Taper}), to which the mean of the neighbours' is added. It was fitted to
 * 1,136 bodies on photographed wells of BBBC010 and rendered larvae and adults at 1.3 to 6.5 um per
 * pixel, and to 341 on rendered crystals.
 *
 * @param members the bodies that are of crystals
 */
record Heaps(Set<Body> members) {

  /** Nearer to the wall than this, in half-widths, for more than so much of its length. */
  private static final double WALL = 2;

  private static final double ALONG_WALL = 0.3;

  /** On fewer pixels across, ends and flanks cannot be read. */
  private static final double FEWEST_PIXELS = 4;

  /** So much sticks out of a heap; bodies alone are of crystals only when they are straight. */
  private static final double LEAST_UNEXPLAINED = 0.03;

  private static final double STRAIGHT = 0.01;

  /** Two straight needles that meet do not make a line as bent as this. */
  private static final double CURVED = 0.085;

  /** An end below both is that of an animal. */
  private static final double THIN_END = 0.5;

  private static final double PALE_END = 0.3;

  /** What the neighbours say together is bounded. */
  private static final double MOST_SAID = 4;

  private static final double DARKEST = 0.03;

  /** A body and what speaks for crystals. */
  private record Judged(Body body, Taper taper, int part, double score) {}

  static Heaps among(List<Body> bodies, Foreground seen, GrayImage fromRim) {
    Set<Body> members = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!bodies.isEmpty()) {
      new Judge(seen, fromRim).judge(bodies, members);
    }
    return new Heaps(members);
  }

  boolean hold(Body body) {
    return members.contains(body);
  }

  private record Judge(Foreground seen, GrayImage fromRim) {

    void judge(List<Body> bodies, Set<Body> members) {
      Components parts = Components.of(seen.objects());
      int width = seen.objects().width();
      int[] partOf = new int[width * seen.objects().height()];
      for (int part = 0; part < parts.count(); part++) {
        for (int p : parts.pixels(part)) {
          partOf[p] = part + 1;
        }
      }
      double[] unexplained = unexplained(bodies, parts);
      Sampler flat = new Sampler(seen.flattened());
      Map<Integer, List<Judged>> byPart = new TreeMap<>();
      for (Body body : bodies) {
        int part = part(body, partOf, width) - 1;
        boolean resolved = 2 * body.drawn().halfWidth() >= FEWEST_PIXELS;
        if (part >= 0 && resolved && !alongWall(body)) {
          Taper taper = Taper.of(body, flat);
          byPart
              .computeIfAbsent(part, p -> new ArrayList<>())
              .add(new Judged(body, taper, part, score(taper, unexplained[part])));
        }
      }
      for (List<Judged> together : byPart.values()) {
        for (Judged one : together) {
          if (isOfCrystals(one, together, unexplained[one.part])) {
            members.add(one.body);
          }
        }
      }
    }

    private static boolean isOfCrystals(Judged one, List<Judged> together, double unexplained) {
      double others = 0;
      for (Judged other : together) {
        if (other != one) {
          others += Math.max(-MOST_SAID, Math.min(MOST_SAID, other.score)) / (together.size() - 1);
        }
      }
      Taper taper = one.taper;
      boolean heap =
          unexplained > LEAST_UNEXPLAINED || together.size() > 1 || taper.bent() < STRAIGHT;
      boolean thins = taper.narrower() <= THIN_END && taper.paler() <= PALE_END;
      boolean curved = taper.bent() > CURVED;
      return heap && !thins && !curved && one.score + others > 0;
    }

    private static double score(Taper taper, double unexplained) {
      return 4 * within(taper.narrower(), 0.2, 1.1)
          + 3 * within(taper.wider(), 0.3, 1.1)
          + 3 * within(StrictMath.log(taper.paler()), -2, 0.2)
          + 22 * within(unexplained, 0, 0.4)
          + 12 * within(taper.rough(), 0, 0.4)
          - 6.6;
    }

    /** What cannot be seen says as little for crystals as can be. */
    private static double within(double value, double least, double most) {
      return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
    }

    private boolean alongWall(Body body) {
      List<Point> points = body.drawn().line().points();
      int near = 0;
      for (Point p : points) {
        int x = (int) Math.max(0, Math.min(fromRim.width() - 1, p.x()));
        int y = (int) Math.max(0, Math.min(fromRim.height() - 1, p.y()));
        near += fromRim.at(x, y) < WALL * body.drawn().halfWidth() ? 1 : 0;
      }
      return near > ALONG_WALL * points.size();
    }

    /** The number, from 1, of the part on which most of a body's line lies; 0 beside all. */
    private static int part(Body body, int[] partOf, int width) {
      Map<Integer, Integer> times = new TreeMap<>();
      int best = 0;
      for (Point p : body.drawn().line().evenly(1).points()) {
        int at = (int) p.y() * width + (int) p.x();
        int part = at >= 0 && at < partOf.length ? partOf[at] : 0;
        if (part > 0) {
          int more = times.merge(part, 1, Integer::sum);
          best = best == 0 || more > times.get(best) ? part : best;
        }
      }
      return best;
    }

    /** The share of each part's optical density that lies on no body, and not along the wall. */
    private double[] unexplained(List<Body> bodies, Components parts) {
      BinaryMask objects = seen.objects();
      int width = objects.width();
      BitSet explained = new BitSet(width * objects.height());
      for (Body body : bodies) {
        cover(body, explained, width, objects.height());
      }
      double wall = WALL * BodyTracer.usualHalfWidth(bodies.stream().map(Body::drawn).toList());
      float[] flat = seen.flattened().toArray();
      float[] depth = fromRim.toArray();
      double[] share = new double[parts.count()];
      for (int part = 0; part < share.length; part++) {
        double all = 0;
        double left = 0;
        for (int p : parts.pixels(part)) {
          double dense = -StrictMath.log(Math.min(1, Math.max(DARKEST, flat[p])));
          all += dense;
          left += explained.get(p) || depth[p] <= wall ? 0 : dense;
        }
        share[part] = all > 0 ? left / all : 0;
      }
      return share;
    }

    /** Marks a body and what lies within two pixels of it. */
    private static void cover(Body body, BitSet explained, int width, int height) {
      double[] left = body.drawn().left();
      double[] right = body.drawn().right();
      Polyline line = body.drawn().line();
      for (int i = 0; i < left.length; i++) {
        double half = Math.max(body.half(left[i], i), body.half(right[i], i)) + 2;
        Point at = line.points().get(i);
        for (int y = (int) Math.max(0, at.y() - half);
            y <= Math.min(height - 1, at.y() + half);
            y++) {
          double dy = y + 0.5 - at.y();
          double reach = Math.sqrt(Math.max(0, half * half - dy * dy));
          int from = (int) Math.max(0, Math.ceil(at.x() - reach - 0.5));
          int to = (int) Math.min(width - 1, Math.floor(at.x() + reach - 0.5));
          if (to >= from) {
            explained.set(y * width + from, y * width + to + 1);
          }
        }
      }
    }
  }
}
