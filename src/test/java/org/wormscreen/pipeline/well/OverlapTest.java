package org.wormscreen.pipeline.well;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Rejected.Reason;

class OverlapTest {

  private static final double UM = 2;

  private static PlannedField field(int number, Optional<StagePosition> position) {
    return new PlannedField(number, new TreeMap<>(), position);
  }

  private static PlannedField at(int number, double x, double y) {
    return field(number, Optional.of(new StagePosition(x, y)));
  }

  private static AnimalScore animal(int field, int number, double x, double y, Reason... why) {
    return new AnimalScore(
        field,
        number,
        new Point(x, y),
        false,
        1,
        why.length == 0 ? Optional.empty() : Optional.of(why[0]),
        Optional.empty(),
        Optional.empty());
  }

  private static FieldPart part(int field, AnimalScore... scores) {
    return new FieldPart(
        field, ImageCondition.values()[0], false, List.of(scores), new byte[0], null);
  }

  private static List<Optional<Rejected.Reason>> reasons(FieldPart part) {
    return part.scores().stream().map(AnimalScore::rejection).toList();
  }

  /** Two fields of 1000 pixels (2000 um), 1800 um apart: 100 pixels overlap. */
  @Test
  void anAnimalInTheOverlapIsCountedInTheEarlierField() {
    List<FieldPart> counted =
        new Overlap(UM)
            .counted(
                List.of(at(1, 0, 0), at(2, 1800, 0)),
                List.of(
                    part(1, animal(1, 1, 950, 400), animal(1, 2, 300, 400)),
                    part(2, animal(2, 1, 52, 401), animal(2, 2, 300, 400))));
    assertEquals(List.of(Optional.empty(), Optional.empty()), reasons(counted.get(0)));
    assertEquals(
        List.of(Optional.of(Reason.SEEN_IN_OTHER_FIELD), Optional.empty()),
        reasons(counted.get(1)));
  }

  @Test
  void ofACutSightingAndAWholeOneTheWholeCounts() {
    List<FieldPart> counted =
        new Overlap(UM)
            .counted(
                List.of(at(1, 0, 0), at(2, 1800, 0)),
                List.of(
                    part(1, animal(1, 1, 950, 400, Reason.CUT_BY_BORDER)),
                    part(2, animal(2, 1, 55, 400))));
    assertEquals(List.of(Optional.of(Reason.SEEN_IN_OTHER_FIELD)), reasons(counted.get(0)));
    assertEquals(List.of(Optional.empty()), reasons(counted.get(1)));
  }

  @Test
  void fourFieldsThatShowOneAnimalCountItOnce() {
    List<FieldPart> counted =
        new Overlap(UM)
            .counted(
                List.of(at(1, 0, 0), at(2, 1800, 0), at(3, 0, 1800), at(4, 1800, 1800)),
                List.of(
                    part(1, animal(1, 1, 950, 950)),
                    part(2, animal(2, 1, 50, 950)),
                    part(3, animal(3, 1, 951, 50)),
                    part(4, animal(4, 1, 50, 51))));
    assertEquals(
        1, counted.stream().flatMap(f -> f.scores().stream()).filter(AnimalScore::scored).count());
  }

  @Test
  void twoNeighboursInTheOverlapStayTwo() {
    List<FieldPart> counted =
        new Overlap(UM)
            .counted(
                List.of(at(1, 0, 0), at(2, 1800, 0)),
                List.of(
                    part(1, animal(1, 1, 950, 400), animal(1, 2, 950, 415)),
                    part(2, animal(2, 1, 50, 400), animal(2, 2, 50, 415))));
    assertEquals(
        2, counted.stream().flatMap(f -> f.scores().stream()).filter(AnimalScore::scored).count());
  }

  @Test
  void fieldsWithoutPositionsOrApartAreLeftAsTheyAre() {
    List<FieldPart> parts =
        List.of(part(1, animal(1, 1, 950, 400)), part(2, animal(2, 1, 950, 400)));
    assertEquals(
        parts,
        new Overlap(UM)
            .counted(List.of(field(1, Optional.empty()), field(2, Optional.empty())), parts));
    assertEquals(parts, new Overlap(UM).counted(List.of(at(1, 0, 0), at(2, 2000, 0)), parts));
  }
}
