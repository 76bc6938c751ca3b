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

  private static Judged larva(double index, double read, boolean clustered) {
    return new Judged(
        new WellId(0, 0),
        clustered,
        new Known(
            Optional.of(false),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(index)),
        Optional.of(
            new Said(
                Optional.empty(),
                OptionalInt.empty(),
                read < 0 ? OptionalDouble.empty() : OptionalDouble.of(read),
                read < 0 ? OptionalDouble.empty() : OptionalDouble.of(0.8),
                read < 0 ? "HIDDEN" : "")));
  }

  @Test
  void inductionsAreComparedAnimalByAnimalAndWellByWell() {
    List<Judged> larvae =
        List.of(
            larva(3, 3, false),
            larva(3, 3.5, false),
            larva(4, 4, true),
            larva(2, 2, false),
            larva(5, 3, true),
            larva(4, -1, true));
    InductionFigures figures = VulvaFigures.of(larvae, 9).induction();
    assertEquals(new Proportion(3, 5), figures.exact());
    assertEquals(new Proportion(2, 3), figures.exactIsolated());
    assertEquals(new Proportion(4, 5), figures.nearly());
    assertEquals(new Proportion(2, 3), figures.scoredClustered());
    assertEquals(-1.5 / 5, figures.calls().bias(), 1e-12);
    assertEquals(0.2, figures.calibrationError(), 1e-12);
    assertEquals(1, figures.reasons().get("HIDDEN"));
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
