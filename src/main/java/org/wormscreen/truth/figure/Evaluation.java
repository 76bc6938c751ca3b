package org.wormscreen.truth.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.vulva.Reliability;
import org.wormscreen.truth.vulva.VulvaFigures;

/**
 * How good results are, in numbers. An annotated and a found animal belong together one to one,
 * greedily by the intersection over union (IoU) of their pixels.
 *
 * @param annotated annotated animals in wells with masks
 * @param found outlines in the same wells
 * @param levels AP at IoU .50, .55 to .95
 * @param isolated of the animals that touch no other, how many are found at IoU .5
 * @param clustered the same of those that touch or overlap another
 * @param life alive and dead, of animals found at IoU .5 and labelled
 * @param lengths lengths against measured ones, of animals found at IoU .5
 * @param aliveFractionError mean over wells of |share alive in {@code wells.csv} - share among the
 *     labels|; empty where either is absent
 * @param confidence of each outline that it is one whole animal, and whether it is (at IoU .5), by
 *     bins; all without animals where the results give none
 * @param vulva multivulva and vulval induction, of animals found at IoU .5
 * @param calls treatments called against what they do; empty where either is not known
 * @param wells each judged well, in order
 * @param notes what a reader must know to trust the figures, in sentences
 */
public record Evaluation(
    int annotated,
    int found,
    List<Level> levels,
    Proportion isolated,
    Proportion clustered,
    Life life,
    Lengths lengths,
    OptionalDouble aliveFractionError,
    List<Reliability> confidence,
    VulvaFigures vulva,
    Optional<CallFigures> calls,
    List<WellFigures> wells,
    List<String> notes) {

  public Evaluation {
    levels = List.copyOf(levels);
    confidence = List.copyOf(confidence);
    wells = List.copyOf(wells);
    notes = List.copyOf(notes);
  }

  /**
   * Average precision at one threshold, pooled over all fields: TP / (TP + FP + FN).
   *
   * @param threshold least IoU of a true positive
   * @param truePositives pairs that reach it
   * @param ap TP / (annotated + found - TP); NaN when there is neither
   * @param limits 95 % percentile interval of 1,000 draws of wells with replacement; NaN when there
   *     are fewer than two wells
   */
  public record Level(double threshold, int truePositives, double ap, Limits limits) {}

  /**
   * Verdicts against labels.
   *
   * @param aliveAsDead labelled alive, called dead
   * @param unjudged labelled and found, without a verdict in the results
   */
  public record Life(
      int aliveAsAlive, int aliveAsDead, int deadAsAlive, int deadAsDead, int unjudged) {

    /** Share of judged animals whose verdict is the label. */
    public Proportion agreement() {
      int agreed = aliveAsAlive + deadAsDead;
      return new Proportion(agreed, agreed + aliveAsDead + deadAsAlive);
    }
  }

  /**
   * Errors of length.
   *
   * @param animals animals with both lengths
   * @param medianError median of |found - measured| / measured; NaN without any
   * @param medianBias median of (found - measured) / measured; NaN without any
   */
  public record Lengths(int animals, double medianError, double medianBias) {}

  /** AP at a threshold of the list, such as .5 or .75. */
  public Level at(double threshold) {
    return levels.stream()
        .filter(l -> Math.abs(l.threshold() - threshold) < 1e-6)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("AP is known at .50, .55 to .95, not " + threshold));
  }

  /** The mean AP over IoU .50, .55 to .95. */
  public double meanAp() {
    return levels.stream().mapToDouble(Level::ap).average().orElse(Double.NaN);
  }

  /** Share of the found animals that are annotated, at IoU .5. */
  public Proportion precision() {
    return new Proportion(at(0.5).truePositives(), found);
  }

  /** Share of the annotated animals that are found, at IoU .5. */
  public Proportion recall() {
    return new Proportion(at(0.5).truePositives(), annotated);
  }

  /** 2 TP / (annotated + found) at IoU .5; NaN when there is neither. */
  public double f1() {
    return 2.0 * at(0.5).truePositives() / (annotated + found);
  }

  /** Mean over wells with animals of |found - annotated| / annotated; NaN without any. */
  public double countError() {
    return wells.stream()
        .filter(w -> w.annotated() > 0)
        .mapToDouble(w -> Math.abs(w.found() - w.annotated()) / (double) w.annotated())
        .average()
        .orElse(Double.NaN);
  }

  /** Mean number of outlines in wells that hold no animal; NaN without such wells. */
  public double falseAnimalsPerEmptyWell() {
    return wells.stream()
        .filter(w -> w.annotated() == 0)
        .mapToInt(WellFigures::found)
        .average()
        .orElse(Double.NaN);
  }
}
