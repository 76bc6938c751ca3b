package org.wormscreen.truth.vulva;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.stats.Proportion;

/**
 * How good vulval scores are.
 *
 * @param leastUm pseudovulvae below this height are left out of {@code seen}, um
 * @param all every animal with both a label and a call
 * @param seen the same without multivulva animals none of whose pseudovulvae reaches the height
 * @param isolated those of them that touch no other
 * @param exact of animals whose pseudovulvae all reach the height, how many counts are right
 * @param exactIsolated the same of those that touch no other
 * @param scoredIsolated annotated adults that touch no other, and how many of them were scored
 * @param scoredClustered the same of those that touch another
 * @param strangers animals that are no living adult hermaphrodites and were scored all the same, of
 *     all such animals
 * @param calls penetrance per well of ten or more scored, against the labels of the same animals
 * @param wells the same against the labels of all adults of the well
 * @param induction of larvae
 * @param reliability by confidence
 * @param reasons why annotated adults were not scored, with their number
 */
public record VulvaFigures(
    double leastUm,
    Confusion all,
    Confusion seen,
    Confusion isolated,
    Proportion exact,
    Proportion exactIsolated,
    Proportion scoredIsolated,
    Proportion scoredClustered,
    Proportion strangers,
    WellErrors calls,
    WellErrors wells,
    InductionFigures induction,
    List<Reliability> reliability,
    SortedMap<String, Integer> reasons) {

  private static final int FEWEST = 10;

  public VulvaFigures {
    reliability = List.copyOf(reliability);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** The figures of these animals. */
  public static VulvaFigures of(List<Judged> animals, double leastUm) {
    List<Judged> seen = animals.stream().filter(a -> a.known().reaches(leastUm)).toList();
    List<Judged> alone = seen.stream().filter(a -> !a.clustered()).toList();
    List<Judged> counted =
        seen.stream()
            .filter(a -> a.known().allReach(leastUm) && a.known().pseudovulvae().isPresent())
            .filter(a -> a.said().filter(s -> s.pseudovulvae().isPresent()).isPresent())
            .toList();
    List<Judged> adults = animals.stream().filter(a -> a.known().adult().orElse(false)).toList();
    List<Judged> others = animals.stream().filter(a -> !a.known().adult().orElse(true)).toList();
    return new VulvaFigures(
        leastUm,
        Confusion.of(animals),
        Confusion.of(seen),
        Confusion.of(alone),
        share(counted, VulvaFigures::countedRight),
        share(counted.stream().filter(a -> !a.clustered()).toList(), VulvaFigures::countedRight),
        share(adults.stream().filter(a -> !a.clustered()).toList(), VulvaFigures::scored),
        share(adults.stream().filter(Judged::clustered).toList(), VulvaFigures::scored),
        share(others, VulvaFigures::scored),
        WellErrors.of(
            seen, FEWEST, Judged::called, VulvaFigures::said, Judged::called, VulvaFigures::known),
        WellErrors.of(
            seen,
            FEWEST,
            Judged::called,
            VulvaFigures::said,
            a -> a.known().adult().orElse(true) && a.known().muv().isPresent(),
            VulvaFigures::known),
        InductionFigures.of(animals),
        Reliability.table(
            seen.stream().filter(Judged::called).toList(),
            a -> a.said().orElseThrow().confidence(),
            Judged::right),
        reasons(adults));
  }

  /** Whether there is anything to say. */
  public boolean any() {
    return all.animals() > 0 || induction.any();
  }

  /** The expected calibration error of {@link #reliability}. */
  public double calibrationError() {
    return Reliability.error(reliability);
  }

  private static SortedMap<String, Integer> reasons(List<Judged> adults) {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    for (Judged adult : adults) {
      if (!scored(adult)) {
        String reason = adult.said().map(Said::reason).orElse("NOT_FOUND");
        reasons.merge(reason.isEmpty() ? "NO_REASON" : reason, 1, Integer::sum);
      }
    }
    return reasons;
  }

  private static Proportion share(List<Judged> animals, WellErrors.Part part) {
    return new Proportion((int) animals.stream().filter(part::in).count(), animals.size());
  }

  private static boolean scored(Judged animal) {
    return animal.said().filter(s -> s.muv().isPresent()).isPresent();
  }

  private static boolean countedRight(Judged animal) {
    return animal.known().pseudovulvae().equals(animal.said().orElseThrow().pseudovulvae());
  }

  private static double said(Judged animal) {
    return animal.said().orElseThrow().muv().orElseThrow() ? 1 : 0;
  }

  private static double known(Judged animal) {
    return animal.known().muv().orElseThrow() ? 1 : 0;
  }
}
