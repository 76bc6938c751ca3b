package org.wormscreen.truth.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.table.review.ReviewQuestion;
import org.wormscreen.report.table.review.ReviewRow;

/**
 * What one person answered.
 *
 * @param reviewer who
 * @param answers every item that was answered, in the order of the page
 */
record ReviewAnswers(String reviewer, List<Answer> answers) {

  /** An item and what was said of it. */
  record Answer(KeyRow item, AnswerRow row) {}

  ReviewAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * Reads the answers that the page saved.
   *
   * @throws ScreenException when an answer is to no item of the key, to one that was answered
   *     before, or none that the question takes
   */
  static ReviewAnswers read(String reviewer, Path file, List<KeyRow> key) {
    Map<Integer, KeyRow> items = new HashMap<>();
    key.forEach(row -> items.put(row.item(), row));
    List<Answer> answers = new ArrayList<>();
    for (AnswerRow row : AnswerRow.table().read(file)) {
      KeyRow item = items.remove(row.item());
      if (item == null) {
        throw new ScreenException(
            Kind.UNUSABLE_PLATE,
            "%s answers item %s, which is none of the %s of this lot or was answered before; expected the answers that its own review.html saved"
                .formatted(file, row.item(), key.size()));
      }
      if (row.told()) {
        ReviewQuestion.of(item.question()).demand(row.review());
      }
      answers.add(new Answer(item, row));
    }
    answers.sort(Comparator.comparingInt(a -> a.item().item()));
    return new ReviewAnswers(reviewer, answers);
  }

  /** Each animal's first answer, where the person could tell. */
  List<Answer> first() {
    List<Answer> first = new ArrayList<>();
    for (Answer answer : answers) {
      boolean known = first.stream().anyMatch(f -> f.item().sameAnimal(answer.item()));
      if (answer.row().told() && !known) {
        first.add(answer);
      }
    }
    return first;
  }

  /** How many items the person could not tell. */
  int untold() {
    return (int) answers.stream().filter(a -> !a.row().told()).count();
  }

  /** The first answers as rows of {@code reviews.csv}. */
  List<ReviewRow> rows() {
    return first().stream()
        .map(
            a ->
                new ReviewRow(
                    a.item().plate(),
                    a.item().well(),
                    a.item().field(),
                    a.item().worm(),
                    a.item().question(),
                    a.item().said(),
                    a.row().review(),
                    reviewer,
                    a.row().note()))
        .toList();
  }
}
