package org.wormscreen.truth.review;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.table.Kappa;
import org.wormscreen.truth.review.ReviewAnswers.Answer;

/**
 * Two people beside each other, on the animals shown: what the program can be asked to reach.
 *
 * @param alike animals that both answered alike, of those about which both could tell
 * @param kappa the same beyond chance
 */
public record TwoReviewers(String one, String other, Proportion alike, Kappa kappa) {

  /** The figures of these answers. */
  static TwoReviewers of(ReviewAnswers one, ReviewAnswers other) {
    SortedSet<String> words = new TreeSet<>();
    one.first().forEach(a -> words.add(a.row().review()));
    other.first().forEach(a -> words.add(a.row().review()));
    List<String> order = List.copyOf(words);
    double[][] table = new double[order.size()][order.size()];
    Proportion alike = new Proportion(0, 0);
    for (Answer a : one.first()) {
      for (Answer b : other.first()) {
        if (a.item().sameAnimal(b.item())) {
          int same = a.row().review().equals(b.row().review()) ? 1 : 0;
          alike = alike.plus(new Proportion(same, 1));
          table[order.indexOf(a.row().review())][order.indexOf(b.row().review())]++;
        }
      }
    }
    return new TwoReviewers(one.reviewer(), other.reviewer(), alike, Kappa.of(table));
  }
}
