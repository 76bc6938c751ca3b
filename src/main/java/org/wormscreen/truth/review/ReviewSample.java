package org.wormscreen.truth.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.table.WormRow;
import org.wormscreen.report.table.review.ReviewQuestion;

/**
 * Draws animals by lot: as many of each answer of the program as there are, so that a rare one is
 * judged as well as a frequent one; a tenth of them come twice, to learn how far a person agrees
 * with himself. Same results, same seed: same animals in the same order.
 *
 * @param question what is asked
 * @param animals how many animals, 1 or more; fewer where fewer were scored
 * @param seed of the lot
 */
public record ReviewSample(ReviewQuestion question, int animals, long seed) {

  private static final int ONE_TWICE_IN = 10;

  private static final Comparator<KeyRow> PLACE =
      Comparator.comparing(KeyRow::plate)
          .thenComparing(KeyRow::well)
          .thenComparingInt(KeyRow::field)
          .thenComparingInt(KeyRow::worm);

  /** The same with a question by its column of {@code worms.csv}. */
  public static ReviewSample of(String column, int animals, long seed) {
    return new ReviewSample(ReviewQuestion.of(column), animals, seed);
  }

  public ReviewSample {
    if (animals < 1) {
      throw new ScreenException(
          Kind.USAGE, "A second look needs 1 animal or more, found " + animals);
    }
  }

  /**
   * The items in the order of the page.
   *
   * @throws ScreenException when no animal was scored for this question
   */
  public List<KeyRow> of(List<WormRow> worms) {
    SortedMap<String, List<KeyRow>> byAnswer = byAnswer(worms);
    if (byAnswer.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "None of %s animals has an answer to '%s'; ask for another column by --question, or score the plate with the assay that answers it"
              .formatted(worms.size(), question.column()));
    }
    Random lot = new Random(seed);
    byAnswer.values().forEach(rows -> Collections.shuffle(rows, lot));
    List<KeyRow> drawn = dealt(byAnswer.values());
    Collections.shuffle(drawn, lot);
    List<KeyRow> items = new ArrayList<>(drawn);
    items.addAll(drawn.subList(0, (drawn.size() + ONE_TWICE_IN - 1) / ONE_TWICE_IN));
    Collections.shuffle(items, lot);
    List<KeyRow> numbered = new ArrayList<>();
    for (KeyRow item : items) {
      numbered.add(item.as(numbered.size() + 1));
    }
    return numbered;
  }

  private SortedMap<String, List<KeyRow>> byAnswer(List<WormRow> worms) {
    SortedMap<String, List<WormRow>> said = new TreeMap<>();
    for (WormRow worm : worms) {
      Optional<String> answer = question.said(worm).filter(a -> worm.status().equals("SCORED"));
      answer.ifPresent(a -> said.computeIfAbsent(a, k -> new ArrayList<>()).add(worm));
    }
    SortedMap<String, List<KeyRow>> rows = new TreeMap<>();
    said.forEach(
        (answer, of) ->
            rows.put(
                answer,
                new ArrayList<>(
                    of.stream().map(w -> key(w, answer, of.size())).sorted(PLACE).toList())));
    return rows;
  }

  private KeyRow key(WormRow worm, String said, int saidOf) {
    return new KeyRow(
        0, worm.plate(), worm.well(), worm.field(), worm.worm(), question.column(), said, saidOf);
  }

  /** One of each answer in turn, until there are enough. */
  private List<KeyRow> dealt(Collection<List<KeyRow>> byAnswer) {
    List<KeyRow> drawn = new ArrayList<>();
    int most = byAnswer.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < most; turn++) {
      for (List<KeyRow> rows : byAnswer) {
        if (turn < rows.size() && drawn.size() < animals) {
          drawn.add(rows.get(turn));
        }
      }
    }
    return drawn;
  }
}
