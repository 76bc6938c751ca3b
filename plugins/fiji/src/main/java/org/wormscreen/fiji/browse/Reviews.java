package org.wormscreen.fiji.browse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.ReviewRow;

/** What people say of animals, in {@code reviews.csv} beside the tables, which stay untouched. */
record Reviews(Path file) {

  /** The columns of {@code worms.csv} that a person may answer, and the answers. */
  static final Map<String, String> QUESTIONS =
      Map.of(
          "muv", "0|1",
          "pseudovulvae", "[0-9]|1[0-9]",
          "alive", "0|1",
          "stage", "adult|larva|male",
          "status", "SCORED|REJECTED");

  static Reviews of(Path results) {
    return new Reviews(results.resolve("reviews.csv"));
  }

  List<ReviewRow> rows() {
    return Files.isRegularFile(file) ? ReviewRow.table().read(file) : List.of();
  }

  /** What a person says to a question about an animal. */
  Optional<String> answer(WellId well, Map<String, String> worm, String question) {
    return rows().stream()
        .filter(r -> r.well().equals(well.label()) && r.question().equals(question))
        .filter(
            r -> worm.get("field").equals("" + r.field()) && worm.get("worm").equals("" + r.worm()))
        .map(ReviewRow::review)
        .findFirst();
  }

  /**
   * Keeps an answer in place of an earlier one to the same question; an empty answer takes the
   * earlier one back.
   */
  void say(Map<String, String> worm, String question, String review, String reviewer, String note) {
    String allowed = QUESTIONS.get(question);
    if (allowed == null) {
      throw new ScreenException(
          Kind.USAGE,
          "A review answers one of %s, found '%s'"
              .formatted(QUESTIONS.keySet().stream().sorted().toList(), question));
    }
    if (!review.isEmpty() && !review.matches(allowed)) {
      throw new ScreenException(
          Kind.USAGE,
          "'%s' is answered by %s, found '%s'"
              .formatted(question, allowed.replace("|", " or "), review));
    }
    ReviewRow row =
        new ReviewRow(
            worm.get("plate"),
            worm.get("well"),
            Integer.parseInt(worm.get("field")),
            Integer.parseInt(worm.get("worm")),
            question,
            worm.get(question),
            review,
            reviewer,
            note);
    List<ReviewRow> rows = new ArrayList<>(rows());
    rows.removeIf(row::sameQuestion);
    if (!review.isEmpty()) {
      rows.add(row);
    }
    rows.sort(
        Comparator.comparing(ReviewRow::well)
            .thenComparingInt(ReviewRow::field)
            .thenComparingInt(ReviewRow::worm)
            .thenComparing(ReviewRow::question));
    ReviewRow.table().write(file, rows);
  }
}
