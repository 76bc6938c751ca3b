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
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.body.Body;
import org.wormscreen.worm.body.BodyTracer;

/**
 * Tells crystals, and walks through heaps of them, from animals. What hangs together is judged
 * together: of a heap much sticks out that no body explains, its bodies end bluntly, their width
 * jumps, and inside they are either as even as glass or change wherever another needle crosses. A
 * body that thins out at both ends between smooth flanks is an animal wherever it lies.
 *
 * <p>The score is a logistic one of {@link Taper} and {@link Core}, {@code 14.5 narrower + 2.5
 * wider + 1.5 ln paler + 3 rough + 18.5 unexplained + 25.5 varying + 5 u^2 - 15} with {@code u =
 * ln(uneven / 0.2)}, for negative u 4.5 u^2 but at most 3.2, as an animal may be black all over. To
 * it the mean of the neighbours' in the same part is added, and half of that of the whole field:
 * where all that is long and thin is a crystal, so is what cannot be told. It was fitted to 635
 * bodies on photographed wells of BBBC010 and on larvae and adults that two programs rendered, and
 * to 373 on crystals that both rendered.
 *
 * @param members the bodies that are of crystals
 * @param ground the pixels of the parts in which nothing else lies
 */
record Heaps(Set<Body> members, BitSet ground) {

  /** Nearer to the wall than this, in half-widths, for more than so much of its length. */
  private static final double WALL = 2;

  private static final double ALONG_WALL = 0.3;

  /** On fewer pixels across, ends and flanks cannot be read unless a body is as thin as needles. */
  private static final double FEWEST_PIXELS = 4;

  private static final double FEWEST_OF_NEEDLES = 2;
  private static final double NEEDLE_UM = 25;

  /** Ends and flanks below all three are those of an animal. */
  private static final double THIN_END = 0.5;

  private static final double PALE_END = 0.32;
  private static final double SMOOTH = 0.12;

  /** What neighbours and field say is bounded, and that of the field counts so much. */
  private static final double MOST_SAID = 4;

  private static final double FIELD = 0.5;

  /** So much must speak for crystals together. */
  private static final double ENOUGH = 1.2;

  /** More must along the wall, where shade cuts bodies off. */
  private static final double AT_WALL = 4;

  /** And more against a line that is not straight and explains its object alone. */
  private static final double ALONE = 6;

  private static final double STRAIGHT = 0.005;
  private static final double EXPLAINED = 0.03;

  /** How uneven a usual animal is, and how much its width varies. */
  private static final double LIVING = 0.2;

  private static final double VARYING = 0.08;

  private static final double DARKEST = 0.03;

  /** A body and what speaks for crystals. */
  private record Judged(
      Body body, Taper taper, int part, double unexplained, boolean atWall, double score) {

    double said() {
      return Math.max(-MOST_SAID, Math.min(MOST_SAID, score));
    }
  }

  static Heaps among(List<Body> bodies, Foreground seen, GrayImage fromRim, PixelSize pixel) {
    Set<Body> members = Collections.newSetFromMap(new IdentityHashMap<>());
    BitSet ground = new BitSet();
    if (!bodies.isEmpty()) {
      new Judge(seen, fromRim, pixel).judge(bodies, members, ground);
    }
    return new Heaps(members, ground);
  }

  boolean hold(Body body) {
    return members.contains(body);
  }

  private record Judge(Foreground seen, GrayImage fromRim, PixelSize pixel) {

    void judge(List<Body> bodies, Set<Body> members, BitSet ground) {
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
        if (part >= 0 && resolved(body)) {
          Taper taper = Taper.of(body, flat);
          double score = score(taper, Core.of(body, flat), unexplained[part]);
          byPart
              .computeIfAbsent(part, p -> new ArrayList<>())
              .add(new Judged(body, taper, part, unexplained[part], alongWall(body), score));
        }
      }
      List<Judged> all = byPart.values().stream().flatMap(List::stream).toList();
      for (List<Judged> together : byPart.values()) {
        List<Judged> crystals =
            together.stream().filter(one -> isOfCrystals(one, together, all)).toList();
        crystals.forEach(one -> members.add(one.body));
        if (crystals.size() == together.size()) {
          for (int p : parts.pixels(together.get(0).part)) {
            ground.set(p);
          }
          crystals.forEach(one -> cover(one.body, ground, width, seen.objects().height()));
        }
      }
    }

    private static boolean isOfCrystals(Judged one, List<Judged> together, List<Judged> field) {
      double others = together.stream().filter(o -> o != one).mapToDouble(Judged::said).sum();
      double all = field.stream().filter(o -> o != one).mapToDouble(Judged::said).sum();
      double context = others / Math.max(1, together.size() - 1) + FIELD * all / field.size();
      Taper taper = one.taper;
      boolean thins =
          taper.narrower() <= THIN_END && taper.paler() <= PALE_END && taper.rough() <= SMOOTH;
      boolean alone =
          together.size() == 1 && one.unexplained <= EXPLAINED && taper.bent() >= STRAIGHT;
      return !thins && one.score + context > (alone ? ALONE : one.atWall ? AT_WALL : ENOUGH);
    }

    private static double score(Taper taper, Core core, double unexplained) {
      double uneven = StrictMath.log(within(core.uneven(), 0.01, 1.5) / LIVING);
      return 14.5 * within(taper.narrower(), 0.2, 1.1)
          + 2.5 * within(taper.wider(), 0.3, 1.1)
          + 1.5 * within(StrictMath.log(taper.paler()), -2, 0.2)
          + 3 * within(taper.rough(), 0, 0.4)
          + 18.5 * within(unexplained, 0, 0.4)
          + 25.5 * (Double.isNaN(core.varying()) ? VARYING : within(core.varying(), 0, 0.3))
          + (uneven > 0 ? 5 * Math.min(4, uneven * uneven) : Math.min(3.2, 4.5 * uneven * uneven))
          - 15;
    }

    /** What cannot be seen says as little for crystals as can be. */
    private static double within(double value, double least, double most) {
      return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
    }

    private boolean resolved(Body body) {
      double width = 2 * body.drawn().halfWidth();
      return width >= (pixel.um(width) < NEEDLE_UM ? FEWEST_OF_NEEDLES : FEWEST_PIXELS);
    }

    private boolean alongWall(Body body) {
      List<Point> points = body.drawn().line().points();
      Sampler depth = new Sampler(fromRim);
      int near = 0;
      for (Point p : points) {
        near += depth.nearest(p.x(), p.y()) < WALL * body.drawn().halfWidth() ? 1 : 0;
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
