package org.wormscreen.hits.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.WellTest;

/**
 * Which treatments could have reached a p, had they killed or saved all animals. Treatments beside
 * the same vehicle wells share the answer of the smallest of them: with more animals a p is reached
 * all the sooner.
 */
public final class Reach {

  private static final int STEP = 4;

  private record Sizes(List<List<Proportion>> vehicle, List<Integer> wells, int animals) {}

  private final double p;
  private final Map<Sizes, Boolean> known = new ConcurrentHashMap<>();

  /** Of this p. */
  public Reach(double p) {
    this.p = p;
  }

  /** The p. */
  public double p() {
    return p;
  }

  /** Whether treated wells of these sizes could have given so small a p. */
  public boolean reachable(Shares shares, Overdispersion vehicles) {
    int fewest = shares.treatedWells().stream().mapToInt(Proportion::trials).min().orElse(0);
    int animals = fewest / STEP * STEP;
    if (animals > 0) {
      Sizes sizes =
          new Sizes(
              shares.plates().stream().map(WellTest.Plate::reference).toList(),
              shares.plates().stream().map(plate -> plate.treated().size()).toList(),
              animals);
      boolean smaller =
          known.computeIfAbsent(
              sizes,
              s ->
                  Significance.reachable(
                      p, shares.withTreated(w -> new Proportion(0, animals)), vehicles));
      if (smaller) {
        return true;
      }
    }
    return Significance.reachable(p, shares, vehicles);
  }
}
