package org.wormscreen.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.well.WellReading;

/**
 * What earlier plates say of the vehicle.
 *
 * @param share share of affected animals, all vehicle wells together
 * @param rho intra-well correlation by moments, plates apart
 * @param wells vehicle wells behind it
 * @param animalsPerWell on average
 */
public record MeasuredSpread(double share, double rho, int wells, double animalsPerWell) {

  /** Of these wells, each strain and plate apart. */
  public static MeasuredSpread of(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    Map<String, List<Proportion>> groups = new TreeMap<>();
    for (WellReading well : wells) {
      if (well.is(Role.NEGATIVE) && measure.counts(well) && measure.isShare()) {
        groups
            .computeIfAbsent(well.strain() + "\n" + well.stratum(), k -> new ArrayList<>())
            .add(measure.share(well).orElseThrow());
      }
    }
    List<Proportion> all = groups.values().stream().flatMap(List::stream).toList();
    if (all.size() < 2) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "Two vehicle wells are needed to measure how much wells differ; found "
              + all.size()
              + ".");
    }
    Overdispersion spread = Overdispersion.within(List.copyOf(groups.values()));
    Proportion pooled = all.stream().reduce(new Proportion(0, 0), Proportion::plus);
    return new MeasuredSpread(
        pooled.fraction(), spread.rho(), all.size(), (double) pooled.trials() / all.size());
  }
}
