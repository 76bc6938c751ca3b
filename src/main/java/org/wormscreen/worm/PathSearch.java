package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.mask.BinaryMask;
import org.wormscreen.mask.plane.Sampler;

/**
 * Finds the set of lines, one an animal, that explains the evidence best. Knows nothing of how the
 * evidence was made.
 *
 * @param usualLength length of a typical animal in evidence pixels
 */
record PathSearch(double usualLength) {

  private static final double CORE = 0.5;
  private static final double SPUR = 5;
  private static final double GAP = 12;
  private static final double SHORTEST = 0.28;
  private static final double LONGEST = 1.5;
  private static final double[] SHARPEST = {1.7, 1.2, 0.9, 0.7, 0.5};
  private static final int MOST_TRAILS = 6000;
  private static final int KEPT_TRAILS = 600;

  /** One animal's line in evidence pixels, and the cost of believing in it. */
  record Found(Polyline line, double cost) {}

  /** The lines found, and whether there was more than could be searched. */
  record Answer(List<Found> found, boolean crowded) {}

  Answer search(Evidence evidence) {
    float[] core = evidence.core().toArray();
    float[] body = evidence.body().toArray();
    int width = evidence.core().width();
    BinaryMask cores =
        BinaryMask.where(width, evidence.core().height(), i -> core[i] > CORE && body[i] > 0.5);
    Sampler coreAt = new Sampler(evidence.core());
    Sampler bodyAt = new Sampler(evidence.body());
    SkeletonGraph graph =
        new GraphMender(SPUR, GAP).mended(SkeletonGraph.of(Skeleton.of(cores)), bodyAt);
    BodyPrior prior = new BodyPrior(usualLength);
    List<Found> found = new ArrayList<>();
    boolean crowded = false;
    for (List<Integer> part : PathCover.parts(graph)) {
      SkeletonGraph own =
          new SkeletonGraph(graph.nodes(), part.stream().map(graph.edges()::get).toList());
      List<Trail> trails = List.of();
      for (double sharpest : SHARPEST) {
        trails =
            Trail.over(own, SHORTEST * usualLength, LONGEST * usualLength, sharpest, MOST_TRAILS);
        if (trails.size() < MOST_TRAILS) {
          break;
        }
        crowded = true;
      }
      List<PathCover.Priced> priced = new ArrayList<>();
      for (Trail t : trails) {
        double cost = prior.cost(prior.measure(t, evidence, coreAt, bodyAt));
        priced.add(new PathCover.Priced(t, cost));
      }
      priced.sort(Comparator.comparingDouble(PathCover.Priced::cost));
      List<PathCover.Priced> best = priced.subList(0, Math.min(KEPT_TRAILS, priced.size()));
      List<Integer> all = new ArrayList<>();
      for (int e = 0; e < own.edges().size(); e++) {
        all.add(e);
      }
      for (int w : new PathCover(0.08, 0.12, 18, 30, 40).choose(own, all, best)) {
        found.add(new Found(best.get(w).trail().line(), best.get(w).cost()));
      }
    }
    return new Answer(found, crowded);
  }
}
