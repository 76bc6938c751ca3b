package org.wormscreen.truth.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.figure.Figures;
import org.wormscreen.truth.page.Scene;

class FieldComparisonTest {

  private static final WellId WELL = new WellId(0, 0);

  private static FieldComparison compare(List<Region> annotated, List<Region> found) {
    return FieldComparison.of(
        WELL,
        0,
        annotated.stream().map(Painted::annotated).toList(),
        found.stream().map(Painted::found).toList());
  }

  private static Evaluation evaluate(FieldComparison... fields) {
    List<List<FieldComparison>> wells = Stream.of(fields).map(List::of).toList();
    return new Figures(wells)
        .evaluation(List.of(), OptionalDouble.empty(), java.util.Optional.empty());
  }

  private static final Region FIRST = Painted.box(10, 10, 40, 8);
  private static final Region SECOND = Painted.box(10, 40, 40, 8);

  @Test
  void perfectOutlinesGiveOneEverywhere() {
    Evaluation e = evaluate(compare(List.of(FIRST, SECOND), List.of(SECOND, FIRST)));
    assertEquals(1, e.at(0.5).ap());
    assertEquals(1, e.at(0.75).ap());
    assertEquals(1, e.meanAp());
    assertEquals(1, e.f1());
  }

  @Test
  void shiftedByTwoRowsCountsAtHalfAndNotAtThreeQuarters() {
    Evaluation e = evaluate(compare(List.of(FIRST), List.of(Painted.box(10, 12, 40, 8))));
    assertEquals(1, e.at(0.5).ap(), "IoU is 6/10");
    assertEquals(1, e.at(0.6).ap(), "a threshold that is just reached counts");
    assertEquals(0, e.at(0.65).ap());
    assertEquals(0.3, e.meanAp(), 1e-12);
  }

  @Test
  void missingAnimalIsAFalseNegative() {
    Evaluation e = evaluate(compare(List.of(FIRST, SECOND), List.of(FIRST)));
    assertEquals(0.5, e.at(0.5).ap());
    assertEquals(2 / 3.0, e.f1());
  }

  @Test
  void duplicateIsAFalsePositive() {
    Evaluation e = evaluate(compare(List.of(FIRST), List.of(FIRST, FIRST)));
    assertEquals(0.5, e.at(0.5).ap());
    assertEquals(0.5, e.precision().fraction());
  }

  @Test
  void mergedPairIsOneFalseAndTwoMissed() {
    Region left = Painted.box(10, 10, 20, 8);
    Region right = Painted.box(30, 10, 20, 8);
    Evaluation e = evaluate(compare(List.of(left, right), List.of(FIRST)));
    assertEquals(1, e.at(0.5).truePositives(), "IoU of one half with the whole is exactly .5");
    assertEquals(0.5, e.at(0.5).ap());
    assertEquals(0, e.at(0.55).ap());
  }

  @Test
  void overlappingAnimalsAreMatchedWhole() {
    Region across = Painted.box(26, 0, 8, 30);
    Evaluation e = evaluate(compare(List.of(FIRST, across), List.of(across, FIRST)));
    assertEquals(1, e.meanAp());
  }

  @Test
  void bestPairGoesFirstEvenWhenItLeavesTheOtherWithoutPartner() {
    Region a = Painted.box(10, 10, 20, 10);
    Region b = Painted.box(10, 13, 20, 10);
    Region between = Painted.box(10, 12, 20, 10);
    FieldComparison field = compare(List.of(a, b), List.of(between));
    assertEquals(List.of(new Match(1, 0, 180 / 220.0)), field.matches());
  }

  @Test
  void equalIouGoesByTheOrderOfTheAnnotatedThenOfTheFound() {
    Region middle = Painted.box(10, 20, 20, 10);
    Region above = Painted.box(10, 18, 20, 10);
    Region below = Painted.box(10, 22, 20, 10);
    assertEquals(
        List.of(new Match(0, 0, 160 / 240.0)),
        compare(List.of(above, below), List.of(middle)).matches());
    assertEquals(
        List.of(new Match(0, 0, 160 / 240.0)),
        compare(List.of(middle), List.of(below, above)).matches());
  }

  @Test
  void wellWithoutResultsCountsAllItsAnimalsAsMissed() {
    Evaluation e =
        evaluate(compare(List.of(FIRST), List.of(FIRST)), compare(List.of(SECOND), List.of()));
    assertEquals(0.5, e.at(0.5).ap());
  }

  @Test
  void verdictsOfMatchedAnimalsAreCrossedWithTheirLabels() {
    Region third = Painted.box(60, 10, 30, 8);
    FieldComparison field =
        FieldComparison.of(
            WELL,
            0,
            List.of(
                Painted.annotated(FIRST, Optional.of(true)),
                Painted.annotated(SECOND, Optional.of(false)),
                Painted.annotated(third, Optional.of(false))),
            List.of(
                Painted.found(FIRST, Optional.of(true)),
                Painted.found(SECOND, Optional.of(true)),
                Painted.found(third)));
    Evaluation.Life life = evaluate(field).life();
    assertEquals(new Evaluation.Life(1, 0, 1, 0, 1), life);
    assertEquals(0.5, life.agreement().fraction());
  }

  @Test
  void scenesGatherWhatTouchesAndTheWorstComesFirst() {
    Region across = Painted.box(26, 0, 8, 30);
    FieldComparison field = compare(List.of(FIRST, across, SECOND), List.of(FIRST, SECOND));
    List<Scene> scenes = Scene.of(field).stream().sorted(Scene.WORST_FIRST).toList();
    assertEquals(2, scenes.size());
    assertEquals(List.of(1), scenes.get(0).missed());
    assertEquals(List.of(0, 1), scenes.get(0).annotated());
    assertEquals(0, scenes.get(1).errors());
  }
}
