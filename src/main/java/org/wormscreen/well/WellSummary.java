package org.wormscreen.well;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
 * @param failure the code after {@code FAILED_}, such as {@code TRUNCATED}; {@code ""} unless the
 *     status is {@code FAILED}
 * @param reason a sentence for people; {@code ""} when the status is {@code OK}
 * @param seen animals and rejected objects that may be animals; what is too small or no worm at all
 *     is counted in {@code rejected} alone
 * @param scored animals that count in the assay: measured for size and viability, in the
 *     denominator of multivulva or induction
 * @param rejected how many objects were not, by the name of the reason in {@code worms.csv};
 *     reasons that never occurred are absent
 * @param alive k alive of n judged; empty where nobody was judged or viability was not asked for,
 *     so that n is never 0
 * @param disputed judged animals on which stain and brightfield contradict each other
 * @param lengthsUm lengths of the scored animals, um, ascending; empty without a pixel size
 * @param vulva adults with their vulvae; empty where not asked for
 * @param induction larvae with their vulval induction; empty where not asked for
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
    List<Double> lengthsUm,
    Optional<VulvaTally> vulva,
    Optional<InductionTally> induction) {

  /** A well of which vulvae were not asked for. */
  public WellSummary(
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
    this(
        plate,
        well,
        contents,
        status,
        failure,
        reason,
        seen,
        scored,
        rejected,
        alive,
        disputed,
        lengthsUm,
        Optional.empty(),
        Optional.empty());
  }

  public WellSummary {
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    lengthsUm = List.copyOf(lengthsUm);
    require(
        (status == WellStatus.FAILED) == failure.matches("[A-Z][A-Z_]*"),
        "status %s with the failure code '%s'",
        status,
        failure);
    require(
        (status == WellStatus.OK) == reason.isEmpty(),
        "status %s with the reason '%s'",
        status,
        reason);
    require(0 <= scored && scored <= seen, "%s animals scored of %s seen", scored, seen);
    rejected.forEach(
        (word, count) -> {
          require(count > 0 && word.matches("[A-Z][A-Z_]*"), "%s rejected as %s", count, word);
        });
    int judged = alive.map(Proportion::trials).orElse(0);
    require(alive.isEmpty() || judged > 0, "a share alive of %s animals", judged);
    require(judged <= seen, "%s animals judged of %s seen", judged, seen);
    require(0 <= disputed && disputed <= judged, "%s disputed of %s judged", disputed, judged);
    require(lengthsUm.size() <= seen, "%s lengths of %s animals", lengthsUm.size(), seen);
    require(
        lengthsUm.stream().allMatch(Double::isFinite)
            && lengthsUm.stream().sorted().toList().equals(lengthsUm),
        "lengths %s, which must be finite and ascend",
        lengthsUm);
  }

  private static void require(boolean holds, String found, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(
          "No well has " + String.format(Locale.ROOT, found, values));
    }
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
