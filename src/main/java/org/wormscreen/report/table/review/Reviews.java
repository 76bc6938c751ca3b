package org.wormscreen.report.table.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people say of animals, in {@code reviews.csv} beside the tables, which stay untouched.
 *
 * @param file the table; absent as long as nobody said anything
 */
public record Reviews(Path file) {

  private static final Comparator<ReviewRow> ORDER =
      Comparator.comparing(ReviewRow::plate)
          .thenComparing(ReviewRow::well)
          .thenComparingInt(ReviewRow::field)
          .thenComparingInt(ReviewRow::worm)
          .thenComparing(ReviewRow::question)
          .thenComparing(ReviewRow::reviewer);

  /** Those of a folder of results. */
  public static Reviews of(Path results) {
    return new Reviews(results.resolve("reviews.csv"));
  }

  /** All answers, in the order of wells, fields, animals, questions and reviewers. */
  public List<ReviewRow> rows() {
    return Files.isRegularFile(file) ? ReviewRow.table().read(file) : List.of();
  }

  /**
   * What people say to a question about an animal, by semicolons where they are several; empty
   * where nobody said anything.
   */
  public String answers(String well, int field, int worm, ReviewQuestion question) {
    return rows().stream()
        .filter(r -> r.well().equals(well) && r.field() == field && r.worm() == worm)
        .filter(r -> r.question().equals(question.column()))
        .map(ReviewRow::review)
        .distinct()
        .collect(Collectors.joining(";"));
  }

  /**
   * Keeps answers, each in place of an earlier one of the same person to the same question; an
   * empty answer takes the earlier one back.
   *
   * @throws org.wormscreen.ScreenException when one is no answer to its question; then none is kept
   */
  public void say(Collection<ReviewRow> answers) {
    List<ReviewRow> rows = new ArrayList<>(rows());
    for (ReviewRow row : answers) {
      ReviewQuestion question = ReviewQuestion.of(row.question());
      rows.removeIf(row::answersAgain);
      if (!row.review().isEmpty()) {
        question.demand(row.review());
        rows.add(row);
      }
    }
    rows.sort(ORDER);
    ReviewRow.table().write(file, rows);
  }
}
