package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.evidence.Evidence;

/**
 * Finds the set of lines, one an animal, that explains the evidence best. Knows nothing of how the
 * evidence was made.
 *
 * <p>Cores are thinned to a graph; walks over it are priced as animals; the cheapest set that
 * covers the graph is chosen. The usual length is taken from the animals that lie alone, and the
 * choice is made once more with it.
 */
public record PathSearch(Prices prices) {

  private static final double CORE = 0.5;
  private static final double SPUR = 5;
  private static final double GAP = 12;

  /** The length of a usual animal without its tips, before the field's own is known. */
  private static final double USUAL_LENGTH = 12.5 * Evidence.BODY;

  private static final double FAITH = 3;
  private static final double SHORTEST = 0.28;
  private static final double LONGEST = 1.5;
  private static final double LONGEST_SINGLE = 1.15;
  private static final double LONGEST_ALONE = 1.9;
  private static final double NEARLY_ALL = 0.85;
  private static final double[] SHARPEST = {1.7, 1.2, 0.9, 0.7, 0.5};
  private static final int MOST_TRAILS = 6000;
  private static final int KEPT_TRAILS = 600;

  /**
   * One animal's line in evidence pixels.
   *
   * @param cost of believing in it
   * @param alone whether no other line hangs together with it
   */
  public record Found(Polyline line, double cost, boolean alone) {}

  /** The lines found, and whether there was more than could be searched. */
  public record Answer(List<Found> found, double usualLength, boolean crowded) {}

  public Answer search(Evidence evidence) {
    return search(graph(evidence), evidence);
  }

  /** The lines along which bodies may run. */
  static SkeletonGraph graph(Evidence evidence) {
    GrayImage core = evidence.core();
    GrayImage body = evidence.body();
    BinaryMask cores =
        BinaryMask.where(core.width(), core.height(), i -> core.at(i) > CORE && body.at(i) > 0.5);
    Sampler bodyAt = new Sampler(body);
    SkeletonGraph graph =
        new GraphMender(SPUR, GAP).mended(SkeletonGraph.of(Skeleton.of(cores)), bodyAt);
    return new EdgeCutter(LONGEST_SINGLE * USUAL_LENGTH).cut(graph, evidence);
  }

  Answer search(SkeletonGraph graph, Evidence evidence) {
    Answer first = cover(graph, evidence, USUAL_LENGTH);
    double usual = usualLength(first.found());
    boolean same = Math.abs(usual / USUAL_LENGTH - 1) < 0.02;
    return same ? first : cover(graph, evidence, usual);
  }

  /** The median over animals that lie alone, drawn towards the expected length when few. */
  private static double usualLength(List<Found> found) {
    double[] lengths = new double[found.size()];
    int count = 0;
    for (Found f : found) {
      double length = f.line().length();
      if (f.alone() && length > 0.6 * USUAL_LENGTH && length < 1.6 * USUAL_LENGTH) {
        lengths[count++] = length;
      }
    }
    if (count == 0) {
      return USUAL_LENGTH;
    }
    double median = Middle.median(Arrays.copyOf(lengths, count));
    return (FAITH * USUAL_LENGTH + count * median) / (FAITH + count);
  }

  private Answer cover(SkeletonGraph graph, Evidence evidence, double usualLength) {
    Sampler core = new Sampler(evidence.core());
    Sampler body = new Sampler(evidence.body());
    BodyPrior prior = new BodyPrior(usualLength, prices);
    List<Found> found = new ArrayList<>();
    Sampler density = new Sampler(evidence.density());
    double[] twofold = Twofold.of(graph, density);
    boolean crowded = false;
    for (List<Integer> part : PathCover.parts(graph)) {
      SkeletonGraph own =
          new SkeletonGraph(graph.nodes(), part.stream().map(graph.edges()::get).toList());
      double total = 0;
      for (SkeletonGraph.Edge e : own.edges()) {
        total += e.link() ? 0 : e.length();
      }
      double longest =
          (total < LONGEST_ALONE * usualLength ? LONGEST_ALONE : LONGEST) * usualLength;
      List<Trail> trails = List.of();
      for (double sharpest : SHARPEST) {
        trails = Trail.over(own, SHORTEST * usualLength, longest, sharpest, MOST_TRAILS);
        if (trails.size() < MOST_TRAILS) {
          break;
        }
        crowded = true;
      }
      List<PathCover.Priced> priced = new ArrayList<>();
      for (Trail t : trails) {
        boolean whole = t.line().length() > NEARLY_ALL * total && !passesCut(t, own);
        double cost = prior.cost(BodyPrior.measure(t, core, body), t, whole);
        priced.add(new PathCover.Priced(t, cost));
      }
      priced.sort(Comparator.comparingDouble(PathCover.Priced::cost));
      List<PathCover.Priced> best = priced.subList(0, Math.min(KEPT_TRAILS, priced.size()));
      List<Integer> all = new ArrayList<>();
      for (int e = 0; e < own.edges().size(); e++) {
        all.add(e);
      }
      List<Integer> chosen =
          own.edges().size() == 1 && best.size() == 1
              ? List.of(0)
              : new PathCover(prices, part.stream().mapToDouble(e -> twofold[e]).toArray(), 30, 40)
                  .choose(own, all, best);
      List<PathCover.Priced> walks =
          new Partners(own, priced, density, prices.crossing())
              .rejoined(chosen.stream().map(best::get).toList());
      for (PathCover.Priced w : walks) {
        found.add(new Found(w.trail().line(), w.cost(), chosen.size() == 1));
      }
    }
    return new Answer(found, usualLength, crowded);
  }

  /**
   * Whether a walk goes on where a line was cut, as animals that touch end to end may part there.
   */
  private static boolean passesCut(Trail trail, SkeletonGraph graph) {
    int[] degree = graph.degrees();
    for (int i = 1; i < trail.edges().size(); i++) {
      SkeletonGraph.Edge a = graph.edges().get(trail.edges().get(i - 1));
      SkeletonGraph.Edge b = graph.edges().get(trail.edges().get(i));
      int shared = a.from() == b.from() || a.from() == b.to() ? a.from() : a.to();
      if (!a.link() && !b.link() && degree[shared] == 2) {
        return true;
      }
    }
    return false;
  }
}
