package org.wormscreen.fiji.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.WellId;

class ReviewsTest {

  @TempDir private Path folder;

  private static final Map<String, String> WORM =
      Map.of("plate", "p", "well", "B02", "field", "1", "worm", "7", "muv", "1", "alive", "");

  @Test
  void aSecondAnswerReplacesTheFirstAndAnEmptyOneTakesItBack() throws IOException {
    Reviews reviews = Reviews.of(folder);
    reviews.say(WORM, "muv", "1", "ann", "");
    reviews.say(WORM, "muv", "0", "ann", "an egg, beside it");
    assertEquals(
        "plate,well,field,worm,question,said,review,reviewer,note\n"
            + "p,B02,1,7,muv,1,0,ann,\"an egg, beside it\"\n",
        Files.readString(reviews.file()));
    WellId well = WellId.parse("B02").orElseThrow();
    assertEquals(Optional.of("0"), reviews.answer(well, WORM, "muv"));
    reviews.say(WORM, "muv", "", "ann", "");
    assertEquals(Optional.empty(), reviews.answer(well, WORM, "muv"));
  }

  @Test
  void anAnswerThatIsNoneIsRefused() {
    String message =
        assertThrows(
                ScreenException.class,
                () -> Reviews.of(folder).say(WORM, "muv", "maybe", "ann", ""))
            .getMessage();
    assertTrue(message.contains("'muv' is answered by 0 or 1, found 'maybe'"), message);
  }
}
