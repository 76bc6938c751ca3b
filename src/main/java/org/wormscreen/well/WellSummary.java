package org.wormscreen.well;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;

/**
 * One well in numbers; exists for every planned well, whatever happened to it.
 *
 * @param plate the plate's name
 * @param contents the row of the plate map; empty without one
 * @param status what became of the well
 * @param failure the code after {@code FAILED_}, empty unless the status is {@code FAILED}
 * @param reason a sentence for people; {@code ""} when the status is {@code OK}
 * @param seen animals and rejected objects that may be animals
 * @param scored animals that were measured
 * @param rejected how many were not, by reason
 * @param alive k alive of n judged; empty where viability was not asked for
 * @param disputed animals on which stain and brightfield contradict each other
 * @param lengthsUm lengths of the scored animals, um, ascending
 */
public record WellSummary(
    String plate,
    WellId well,
    Optional<WellContents> contents,
    WellStatus status,
    String failure,
    String reason,
    int seen,
    int scored,
    SortedMap<String, Integer> rejected,
    Optional<Proportion> alive,
    int disputed,
    List<Double> lengthsUm) {

  public WellSummary {
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    lengthsUm = List.copyOf(lengthsUm);
  }

  /** The status as tables write it: {@code OK}, {@code FAILED_TRUNCATED}. */
  public String statusLabel() {
    return status == WellStatus.FAILED ? "FAILED_" + failure : status.name();
  }

  /** Median length of the scored animals in um; empty without any. */
  public OptionalDouble lengthMedianUm() {
    int n = lengthsUm.size();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((lengthsUm.get((n - 1) / 2) + lengthsUm.get(n / 2)) / 2);
  }
}
