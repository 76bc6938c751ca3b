package org.wormscreen.truth.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.plate.WellId;

/**
 * One field: what was annotated, what was found, and which belongs to which.
 *
 * @param matches one to one, best first; any overlap counts here, thresholds come later
 */
public record FieldComparison(
    WellId well,
    int field,
    List<AnnotatedAnimal> annotated,
    List<FoundAnimal> found,
    List<Match> matches) {

  private static final double ROUNDING = 1e-9;

  public FieldComparison {
    annotated = List.copyOf(annotated);
    found = List.copyOf(found);
    matches = List.copyOf(matches);
  }

  /**
   * Matches greedily: of all pairs the one with the largest IoU first, then the next whose partners
   * are both free. Equal IoU go by the order of the annotated, then of the found animals. What is
   * matched above a threshold does not depend on the threshold, so one matching serves all.
   */
  public static FieldComparison of(
      WellId well, int field, List<AnnotatedAnimal> annotated, List<FoundAnimal> found) {
    List<Match> pairs = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double iou = annotated.get(i).region().iou(found.get(j).region());
        if (iou > 0) {
          pairs.add(new Match(i, j, iou));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Match::iou).reversed());
    BitSet taken = new BitSet();
    BitSet given = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (Match pair : pairs) {
      if (!taken.get(pair.annotated()) && !given.get(pair.found())) {
        taken.set(pair.annotated());
        given.set(pair.found());
        matches.add(pair);
      }
    }
    return new FieldComparison(well, field, annotated, found, matches);
  }

  /** The matches whose IoU reaches the threshold. */
  public List<Match> matchesAt(double threshold) {
    return matches.stream().filter(m -> m.iou() >= threshold - ROUNDING).toList();
  }
}
