package org.wormscreen.report.table.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;

class ReviewsTest {

  @TempDir private Path folder;

  private static ReviewRow muv(String review, String reviewer, String note) {
    return new ReviewRow("p", "B02", 1, 7, "muv", "1", review, reviewer, note);
  }

  @Test
  void aSecondAnswerReplacesTheFirstAndAnEmptyOneTakesItBack() throws IOException {
    Reviews reviews = Reviews.of(folder);
    reviews.say(List.of(muv("1", "ann", "")));
    reviews.say(List.of(muv("0", "ann", "an egg, beside it")));
    assertEquals(
        "plate,well,field,worm,question,said,review,reviewer,note\n"
            + "p,B02,1,7,muv,1,0,ann,\"an egg, beside it\"\n",
        Files.readString(reviews.file()));
    assertEquals("0", reviews.answers("B02", 1, 7, ReviewQuestion.MUV));
    reviews.say(List.of(muv("", "ann", "")));
    assertEquals("", reviews.answers("B02", 1, 7, ReviewQuestion.MUV));
  }

  @Test
  void twoPeopleKeepTheirOwnAnswers() {
    Reviews reviews = Reviews.of(folder);
    reviews.say(List.of(muv("1", "ben", ""), muv("0", "ann", "")));
    assertEquals(List.of("ann", "ben"), reviews.rows().stream().map(ReviewRow::reviewer).toList());
    assertEquals("0;1", reviews.answers("B02", 1, 7, ReviewQuestion.MUV));
  }

  @Test
  void anAnswerThatIsNoneIsRefusedAndNothingIsKept() {
    Reviews reviews = Reviews.of(folder);
    String message =
        assertThrows(
                ScreenException.class,
                () -> reviews.say(List.of(muv("1", "ann", ""), muv("maybe", "ben", ""))))
            .getMessage();
    assertTrue(message.contains("'muv' is answered by 0 or 1, found 'maybe'"), message);
    assertEquals(List.of(), reviews.rows());
  }
}
