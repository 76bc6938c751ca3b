package org.wormscreen.truth.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.report.table.review.ReviewQuestion;
import org.wormscreen.report.table.review.ReviewRow;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.page.FieldPictures;

class ReviewFolderTest {

  private static final ReviewSample SAMPLE = new ReviewSample(ReviewQuestion.MUV, 10, 3);

  @TempDir private Path folder;
  private Path results;
  private ReviewFolder review;

  @BeforeEach
  void fortyAnimalsOfWhichSixAreMultivulva() throws IOException {
    results = new SmallResults(40, 6).in(folder);
    review = new ReviewFolder(folder.resolve("p-screen-review"));
  }

  private int write() {
    return review.write(results, SAMPLE, (well, field) -> Optional.of(SmallResults.field()));
  }

  /** Says what the program says, but for the animals named. */
  private Path answers(String name, List<Integer> otherwise) throws IOException {
    List<String> lines = new ArrayList<>(List.of("item,review,note"));
    for (KeyRow row : review.key()) {
      boolean turned = otherwise.contains(row.worm());
      lines.add("%s,%s,".formatted(row.item(), row.said().equals("1") ^ turned ? "1" : "0"));
    }
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void thePageShowsEachItemAndTellsNeitherWellNorVerdict() throws IOException {
    assertEquals(11, write());
    String page = Files.readString(review.page());
    assertEquals(11, page.split("<section class=\"item\"", -1).length - 1);
    assertFalse(page.contains("B02"), "the page tells the well");
    assertFalse(page.contains("p-screen"), "the page tells the plate's folder");
    assertTrue(page.contains("<polygon points=\""), "no outline");
    assertTrue(page.contains("data:image/png;base64,"), "no picture");
    assertFalse(page.contains("http:") || page.contains("https:"), "the page points elsewhere");
  }

  @Test
  void aLotThatIsUnderWayIsNotDrawnAgain() throws IOException {
    write();
    String key = Files.readString(folder.resolve("p-screen-review/key.csv"));
    assertTrue(assertThrows(ScreenException.class, this::write).getMessage().contains("under way"));
    assertEquals(key, Files.readString(folder.resolve("p-screen-review/key.csv")));
  }

  @Test
  void answersAreWeighedByHowOftenTheProgramSaysSo() throws IOException {
    write();
    KeyRow wrong =
        review.key().stream().filter(k -> k.said().equals("0")).findFirst().orElseThrow();
    ReviewAnswers ann =
        ReviewAnswers.read("ann", answers("ann.csv", List.of(wrong.worm())), review.key());
    ReviewFigures figures = ReviewFigures.of(ann);
    assertEquals(10, figures.judged());
    assertEquals(new Proportion(5, 5), figures.confirmed().get("1"));
    assertEquals(new Proportion(4, 5), figures.confirmed().get("0"));
    assertEquals((6 + 34 * 0.8) / 40, figures.all().observed(), 1e-12);
    assertEquals(new Proportion(1, 1), figures.again());
    List<ReviewRow> rows = ann.rows();
    assertEquals(10, rows.size());
    assertEquals(9, rows.stream().filter(r -> r.said().equals(r.review())).count());
  }

  @Test
  void twoPeopleAreComparedOnWhatBothCouldTell() throws IOException {
    write();
    KeyRow doubted = review.key().get(0);
    Path ann = answers("ann.csv", List.of());
    Path ben = answers("ben.csv", List.of());
    List<String> lines = new ArrayList<>(Files.readAllLines(ben));
    for (KeyRow row : review.key()) {
      if (row.sameAnimal(doubted)) {
        lines.set(row.item(), row.item() + ",?,hidden");
      }
    }
    Files.write(ben, lines);
    ReviewReport report =
        ReviewReport.of(
            List.of(
                ReviewAnswers.read("ann", ann, review.key()),
                ReviewAnswers.read("ben", ben, review.key())));
    assertEquals(new Proportion(9, 9), report.pairs().get(0).alike());
    assertTrue(report.people().get(1).untold() >= 1);
    assertTrue(report.text().contains("ann and ben: alike 9 of 9 = 1.000"), report.text());
  }

  @Test
  void answersToAnotherLotAreRefused() throws IOException {
    write();
    Path other = Files.writeString(folder.resolve("o.csv"), "item,review,note\n99,1,\n");
    String message =
        assertThrows(ScreenException.class, () -> ReviewAnswers.read("x", other, review.key()))
            .getMessage();
    assertTrue(message.contains("item 99, which is none of the 11 of this lot"), message);
    Path wrong = Files.writeString(folder.resolve("w.csv"), "item,review,note\n1,maybe,\n");
    assertThrows(ScreenException.class, () -> ReviewAnswers.read("x", wrong, review.key()));
  }

  @Test
  void withoutItsPictureAnAnimalIsNotShown() {
    String message =
        assertThrows(
                ScreenException.class, () -> review.write(results, SAMPLE, FieldPictures.none()))
            .getMessage();
    assertTrue(message.contains("well B02, field 1"), message);
    assertFalse(Files.exists(review.page()));
  }
}
