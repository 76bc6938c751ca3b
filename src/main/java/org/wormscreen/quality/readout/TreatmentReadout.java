package org.wormscreen.quality.readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.Bootstrap;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellSummary;

/**
 * The larvae of one treatment: means over its wells, with 95 % limits by drawing wells anew.
 *
 * @param wells those with an induction
 * @param larvae read in them
 * @param induction mean of the wells' mean inductions
 * @param inductionLimits of it; empty with fewer than two wells
 * @param above k above 3 of all larvae
 * @param below k below 3 of all larvae
 * @param reporter mean of the wells' reporter intensities; empty without any
 * @param reporterLimits of it; empty with fewer than two wells
 */
public record TreatmentReadout(
    String strain,
    Treatment treatment,
    Role role,
    int wells,
    int larvae,
    OptionalDouble induction,
    Optional<Limits> inductionLimits,
    Proportion above,
    Proportion below,
    OptionalDouble reporter,
    Optional<Limits> reporterLimits) {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  /** Which wells belong together. */
  private record Group(String strain, Treatment treatment, Role role) {}

  /** One for each strain, treatment, concentration and role of the map, in the order of wells. */
  public static List<TreatmentReadout> of(List<WellSummary> wells) {
    Map<Group, List<WellSummary>> groups = new LinkedHashMap<>();
    wells.stream()
        .filter(w -> w.contents().filter(c -> c.role() != Role.EMPTY).isPresent())
        .sorted(Comparator.comparing(WellSummary::well))
        .forEach(
            w -> {
              WellContents c = w.contents().orElseThrow();
              Group group = new Group(c.strain(), c.treatment(), c.role());
              groups.computeIfAbsent(group, g -> new ArrayList<>()).add(w);
            });
    List<TreatmentReadout> all = new ArrayList<>();
    groups.forEach((group, members) -> all.add(of(group, members)));
    return List.copyOf(all);
  }

  private static TreatmentReadout of(Group group, List<WellSummary> members) {
    double[] inductions = values(members, Readout.MEAN_INDUCTION);
    double[] light = values(members, Readout.REPORTER);
    Proportion above = new Proportion(0, 0);
    Proportion below = new Proportion(0, 0);
    for (WellSummary well : members) {
      if (Readout.MEAN_INDUCTION.of(well).isPresent()) {
        VulvaReading reading = well.induction().orElseThrow().reading().orElseThrow();
        above = above.plus(reading.muv());
        below = below.plus(reading.vul().orElseThrow());
      }
    }
    return new TreatmentReadout(
        group.strain,
        group.treatment,
        group.role,
        inductions.length,
        above.trials(),
        mean(inductions),
        limits(inductions),
        above,
        below,
        mean(light),
        limits(light));
  }

  private static double[] values(List<WellSummary> wells, Readout readout) {
    return wells.stream()
        .map(readout::of)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  private static OptionalDouble mean(double[] values) {
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Spread.of(values).mean());
  }

  private static Optional<Limits> limits(double[] values) {
    return values.length < 2
        ? Optional.empty()
        : Optional.of(BOOTSTRAP.limits95(values, values, (one, other) -> one.mean()));
  }
}
