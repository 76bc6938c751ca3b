package org.wormscreen.truth.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.report.table.WormRow;
import org.wormscreen.report.table.review.ReviewQuestion;

class ReviewSampleTest {

  @TempDir private Path folder;
  private List<WormRow> worms;

  @BeforeEach
  void fortyAnimalsOfWhichSixAreMultivulva() throws IOException {
    worms = new SmallResults(40, 6).rows(folder);
  }

  private List<KeyRow> drawn(int animals, long seed) {
    return new ReviewSample(ReviewQuestion.MUV, animals, seed).of(worms);
  }

  private static long different(List<KeyRow> items, String said) {
    return items.stream().filter(i -> i.said().equals(said)).map(KeyRow::worm).distinct().count();
  }

  @Test
  void aRareAnswerIsShownAsOftenAsAFrequentOneAndATenthComesTwice() {
    List<KeyRow> items = drawn(10, 1);
    assertEquals(11, items.size());
    assertEquals(5, different(items, "1"));
    assertEquals(5, different(items, "0"));
    assertEquals(
        IntStream.rangeClosed(1, 11).boxed().toList(), items.stream().map(KeyRow::item).toList());
    items.forEach(i -> assertEquals(i.said().equals("1") ? 6 : 34, i.saidOf()));
  }

  @Test
  void whereARareAnswerRunsOutTheOthersFillThePlaces() {
    List<KeyRow> items = drawn(20, 1);
    assertEquals(6, different(items, "1"));
    assertEquals(14, different(items, "0"));
    assertEquals(40 + 4, drawn(1000, 1).size());
  }

  @Test
  void theSameSeedDrawsTheSameAndAnotherDoesNot() {
    assertEquals(drawn(20, 7), drawn(20, 7));
    assertNotEquals(drawn(20, 7), drawn(20, 8));
  }

  @Test
  void aQuestionWithoutAnyAnswerIsRefused() {
    ReviewSample stages = new ReviewSample(ReviewQuestion.STAGE, 10, 1);
    String message = assertThrows(ScreenException.class, () -> stages.of(worms)).getMessage();
    assertTrue(message.startsWith("None of 40 animals has an answer to 'stage'"), message);
    assertThrows(ScreenException.class, () -> new ReviewSample(ReviewQuestion.MUV, 0, 1));
  }
}
