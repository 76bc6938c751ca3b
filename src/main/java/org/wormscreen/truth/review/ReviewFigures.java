package org.wormscreen.truth.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.table.Kappa;
import org.wormscreen.truth.review.ReviewAnswers.Answer;

/**
 * The program beside one person.
 *
 * @param reviewer who
 * @param judged animals about which the person could tell
 * @param untold items about which the person could not
 * @param confirmed by what the program said: with how many of those shown the person agrees
 * @param all agreement and kappa as they would be over all scored animals: each animal shown stands
 *     for as many as the program said the same of, because answers that are rare were shown as
 *     often as frequent ones
 * @param again animals that came twice and were answered alike
 */
public record ReviewFigures(
    String reviewer,
    int judged,
    int untold,
    SortedMap<String, Proportion> confirmed,
    Kappa all,
    Proportion again) {

  /** The figures of these answers. */
  static ReviewFigures of(ReviewAnswers answers) {
    List<Answer> first = answers.first();
    SortedMap<String, Proportion> confirmed = new TreeMap<>();
    for (Answer a : first) {
      int agrees = a.row().review().equals(a.item().said()) ? 1 : 0;
      confirmed.merge(a.item().said(), new Proportion(agrees, 1), Proportion::plus);
    }
    return new ReviewFigures(
        answers.reviewer(),
        first.size(),
        answers.untold(),
        confirmed,
        weighted(first, confirmed),
        again(answers.answers()));
  }

  private static Kappa weighted(List<Answer> first, SortedMap<String, Proportion> shown) {
    SortedSet<String> words = new TreeSet<>();
    first.forEach(a -> words.add(a.item().said()));
    first.forEach(a -> words.add(a.row().review()));
    List<String> order = List.copyOf(words);
    double[][] table = new double[order.size()][order.size()];
    for (Answer a : first) {
      String said = a.item().said();
      table[order.indexOf(said)][order.indexOf(a.row().review())] +=
          (double) a.item().saidOf() / shown.get(said).trials();
    }
    return Kappa.of(table);
  }

  private static Proportion again(List<Answer> answers) {
    Proportion alike = new Proportion(0, 0);
    List<Answer> before = new ArrayList<>();
    for (Answer a : answers) {
      for (Answer b : before) {
        if (a.item().sameAnimal(b.item())) {
          int same = a.row().review().equals(b.row().review()) ? 1 : 0;
          alike = alike.plus(new Proportion(same, 1));
        }
      }
      before.add(a);
    }
    return alike;
  }
}
