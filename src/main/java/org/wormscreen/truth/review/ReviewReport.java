package org.wormscreen.truth.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * What came of a second look.
 *
 * @param people the program beside each person
 * @param pairs each two people beside each other
 */
public record ReviewReport(List<ReviewFigures> people, List<TwoReviewers> pairs) {

  /** Of all who answered, in the order given. */
  static ReviewReport of(List<ReviewAnswers> answers) {
    List<TwoReviewers> pairs = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        pairs.add(TwoReviewers.of(answers.get(i), answers.get(j)));
      }
    }
    return new ReviewReport(answers.stream().map(ReviewFigures::of).toList(), pairs);
  }

  /** The figures as lines for a terminal. */
  public String text() {
    List<String> lines = new ArrayList<>();
    for (ReviewFigures f : people) {
      lines.add(
          "%s: %s animals judged, %s items not to be told"
              .formatted(f.reviewer(), f.judged(), f.untold()));
      f.confirmed()
          .forEach(
              (said, k) ->
                  lines.add("  the program says %s: agrees with %s".formatted(said, of(k))));
      lines.add(
          "  over all scored animals: agreement %s, kappa %s"
              .formatted(share(f.all().observed()), share(f.all().kappa())));
      lines.add("  animals shown twice, answered alike: " + of(f.again()));
    }
    for (TwoReviewers pair : pairs) {
      lines.add(
          "%s and %s: alike %s, kappa %s"
              .formatted(pair.one(), pair.other(), of(pair.alike()), share(pair.kappa().kappa())));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String of(Proportion k) {
    if (k.trials() == 0) {
      return "0 of 0";
    }
    Limits limits = k.wilson95();
    return "%s of %s = %s (%s to %s)"
        .formatted(
            k.successes(),
            k.trials(),
            share(k.fraction()),
            share(limits.low()),
            share(limits.high()));
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "undefined" : String.format(Locale.ROOT, "%.3f", value);
  }
}
