package org.wormscreen.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.quality.Measure;
import org.wormscreen.report.table.plates.ReplicateRow;
import org.wormscreen.stats.plate.Agreement;
import org.wormscreen.well.WellReading;

/** Plates that hold the same treatments, pair by pair. */
record Replicates(Measure measure) {

  private static final int FEWEST = 8;

  private record Held(String strain, Treatment treatment) {}

  /** One row for each pair of plates with eight treatments in common, by name. */
  List<ReplicateRow> rows(List<WellReading> wells) {
    Map<String, Map<Held, List<Double>>> plates = new TreeMap<>();
    Map<Held, Set<String>> holders = new HashMap<>();
    for (WellReading well : wells) {
      if (well.is(Role.SAMPLE) && measure.counts(well)) {
        Held held = new Held(well.strain(), well.contents().orElseThrow().treatment());
        plates
            .computeIfAbsent(well.stratum(), p -> new LinkedHashMap<>())
            .computeIfAbsent(held, h -> new ArrayList<>())
            .add(measure.value(well).orElseThrow());
        holders.computeIfAbsent(held, h -> new HashSet<>()).add(well.stratum());
      }
    }
    List<ReplicateRow> rows = new ArrayList<>();
    plates.forEach(
        (plate, held) -> {
          Map<String, List<Held>> partners = new TreeMap<>();
          held.keySet()
              .forEach(
                  h ->
                      holders.get(h).stream()
                          .filter(other -> other.compareTo(plate) > 0)
                          .forEach(
                              other ->
                                  partners.computeIfAbsent(other, o -> new ArrayList<>()).add(h)));
          partners.forEach(
              (other, both) -> {
                if (both.size() >= FEWEST) {
                  row(plate, other, both, held, plates.get(other)).ifPresent(rows::add);
                }
              });
        });
    return rows;
  }

  private static Optional<ReplicateRow> row(
      String plate,
      String other,
      List<Held> both,
      Map<Held, List<Double>> one,
      Map<Held, List<Double>> two) {
    double[] x = both.stream().mapToDouble(h -> mean(one.get(h))).toArray();
    double[] y = both.stream().mapToDouble(h -> mean(two.get(h))).toArray();
    Agreement agreement = Agreement.of(x, y);
    boolean known =
        Double.isFinite(agreement.spearman()) && Double.isFinite(agreement.concordance());
    return known
        ? Optional.of(
            new ReplicateRow(
                plate, other, both.size(), agreement.spearman(), agreement.concordance()))
        : Optional.empty();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
