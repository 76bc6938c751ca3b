package org.wormscreen.truth.vulva;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;

class VulvaFiguresTest {

  private static Judged animal(int pseudovulvae, double heightUm, int called, double confidence) {
    OptionalDouble height = pseudovulvae > 0 ? OptionalDouble.of(heightUm) : OptionalDouble.empty();
    return new Judged(
        new WellId(0, 0),
        false,
        new Known(
            Optional.of(true),
            Optional.of(pseudovulvae > 0),
            OptionalInt.of(pseudovulvae),
            height,
            height,
            OptionalDouble.empty()),
        Optional.of(
            new Said(
                Optional.of(called > 0),
                OptionalInt.of(called),
                OptionalDouble.empty(),
                OptionalDouble.of(confidence),
                "")));
  }

  @Test
  void callsAreCountedAgainstLabels() {
    List<Judged> animals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      animals.add(animal(2, 12, i < 6 ? 2 : 0, 0.9));
    }
    for (int i = 0; i < 4; i++) {
      animals.add(animal(0, 0, i < 1 ? 1 : 0, 0.9));
    }
    VulvaFigures figures = VulvaFigures.of(animals, 9);
    assertEquals(new Proportion(6, 8), figures.seen().sensitivity());
    assertEquals(new Proportion(3, 4), figures.seen().specificity());
    assertEquals(new Proportion(9, 12), figures.exact());
    assertEquals(new Proportion(12, 12), figures.scoredIsolated());
    assertEquals(1, figures.calls().wells());
    assertEquals(7 / 12.0 - 8 / 12.0, figures.calls().bias(), 1e-12);
    assertEquals(0.15, figures.calibrationError(), 1e-12);
  }

  @Test
  void pseudovulvaeTooLowToCountForPeopleAreLeftOutOfTheMainFigure() {
    VulvaFigures figures = VulvaFigures.of(List.of(animal(1, 6, 0, 0.9)), 9);
    assertEquals(0, figures.seen().animals());
    assertEquals(new Proportion(0, 1), figures.all().sensitivity());
  }

  @Test
  void withoutLabelsThereIsNothingToSay() {
    VulvaFigures figures =
        VulvaFigures.of(
            List.of(new Judged(new WellId(0, 0), true, Known.nothing(), Optional.empty())), 9);
    assertFalse(figures.any());
    assertTrue(new VulvaText(figures).lines().isEmpty());
  }
}
