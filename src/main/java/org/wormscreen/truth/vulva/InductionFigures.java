package org.wormscreen.truth.vulva;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wormscreen.stats.Proportion;

/**
 * How good vulval inductions are.
 *
 * @param exact of the larvae with both indices, how many agree
 * @param exactIsolated those of them that touch no other
 * @param nearly of the same, how many are off by a half at most
 * @param scoredIsolated annotated larvae that touch no other, and how many of them were read
 * @param scoredClustered the same of those that touch another
 * @param strangers animals of another stage that were read all the same, of all such animals
 * @param calls mean induction per well of five or more read, against the labels of the same animals
 * @param wells the same against the labels of all larvae of the well
 * @param above share above 3 per well, against the labels of the same animals
 * @param below share below 3 likewise
 * @param reliability by confidence
 * @param reasons why annotated larvae were not read, with their number
 */
public record InductionFigures(
    Proportion exact,
    Proportion exactIsolated,
    Proportion nearly,
    Proportion scoredIsolated,
    Proportion scoredClustered,
    Proportion strangers,
    WellErrors calls,
    WellErrors wells,
    WellErrors above,
    WellErrors below,
    List<Reliability> reliability,
    SortedMap<String, Integer> reasons) {

  private static final int FEWEST = 5;
  private static final double WILD_TYPE = 3;
  private static final double SAME = 0.01;
  private static final double HALF = 0.5;

  public InductionFigures {
    reliability = List.copyOf(reliability);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** The figures of these animals. */
  static InductionFigures of(List<Judged> animals) {
    List<Judged> larvae = animals.stream().filter(a -> a.known().induction().isPresent()).toList();
    List<Judged> others =
        larvae.isEmpty()
            ? List.of()
            : animals.stream()
                .filter(a -> a.known().induction().isEmpty() && a.known().adult().isPresent())
                .toList();
    List<Judged> read = larvae.stream().filter(InductionFigures::isRead).toList();
    return new InductionFigures(
        share(read, a -> Math.abs(off(a)) < SAME),
        share(read.stream().filter(a -> !a.clustered()).toList(), a -> Math.abs(off(a)) < SAME),
        share(read, a -> Math.abs(off(a)) < HALF + SAME),
        share(larvae.stream().filter(a -> !a.clustered()).toList(), InductionFigures::isRead),
        share(larvae.stream().filter(Judged::clustered).toList(), InductionFigures::isRead),
        share(others, InductionFigures::isRead),
        wells(read, a -> true, InductionFigures::said, InductionFigures::known),
        wells(larvae, InductionFigures::isRead, InductionFigures::said, InductionFigures::known),
        wells(read, a -> true, a -> above(said(a)), a -> above(known(a))),
        wells(read, a -> true, a -> below(said(a)), a -> below(known(a))),
        Reliability.table(
            read, a -> a.said().orElseThrow().confidence(), a -> Math.abs(off(a)) < SAME),
        reasons(larvae));
  }

  /** Whether there is anything to say. */
  public boolean any() {
    return scoredIsolated.trials() + scoredClustered.trials() > 0;
  }

  /** The expected calibration error of {@link #reliability}. */
  public double calibrationError() {
    return Reliability.error(reliability);
  }

  private static WellErrors wells(
      List<Judged> animals,
      WellErrors.Part found,
      WellErrors.Number said,
      WellErrors.Number known) {
    return WellErrors.of(animals, FEWEST, found, said, a -> true, known);
  }

  private static SortedMap<String, Integer> reasons(List<Judged> larvae) {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    for (Judged larva : larvae) {
      if (!isRead(larva)) {
        Optional<String> said = larva.said().map(Said::reason).filter(r -> !r.isEmpty());
        String without = larva.said().isPresent() ? "NO_REASON" : "NOT_FOUND";
        reasons.merge(said.orElse(without), 1, Integer::sum);
      }
    }
    return reasons;
  }

  private static Proportion share(List<Judged> animals, Predicate<Judged> part) {
    return new Proportion((int) animals.stream().filter(part).count(), animals.size());
  }

  private static boolean isRead(Judged animal) {
    return animal.said().filter(s -> s.induction().isPresent()).isPresent();
  }

  private static double off(Judged animal) {
    return said(animal) - known(animal);
  }

  private static double said(Judged animal) {
    return animal.said().orElseThrow().induction().getAsDouble();
  }

  private static double known(Judged animal) {
    return animal.known().induction().getAsDouble();
  }

  private static double above(double index) {
    return index > WILD_TYPE ? 1 : 0;
  }

  private static double below(double index) {
    return index < WILD_TYPE ? 1 : 0;
  }
}
