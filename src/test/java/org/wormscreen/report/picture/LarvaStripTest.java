package org.wormscreen.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.induction.InductionReading;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.induction.spot.Spot;
import org.wormscreen.plate.WellId;
import org.wormscreen.worm.Point;

class LarvaStripTest {

  private static AnimalScore larva(int number) {
    Spot focus = new Spot(0.5, 0.5, 1234, 90, 5, 3, 0);
    Spot granule = new Spot(0.3, -0.2, 56, 20, 2, 2, 0);
    InductionReading reading =
        new InductionReading(650, 40, 0.4, 0.3, 0, 0, 0, List.of(granule, focus), 30, 900);
    InductionScore score =
        new InductionScore(
            OptionalDouble.of(0.5),
            Optional.empty(),
            List.of(new InductionScore.Focus("P6.p", 50, 1234, 0.5)),
            OptionalDouble.of(30),
            OptionalDouble.of(900),
            0.91,
            Optional.of(reading));
    return new AnimalScore(
        1,
        number,
        new Point(10, 10),
        false,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(score));
  }

  private static PaintedStrip strip(int worm) {
    return FieldPainter.strip(worm, GrayImage.of(250, 24, new float[250 * 24]), 2.6);
  }

  @Test
  void aRingLiesAboutTheFocusAndNotAboutTheGranule() {
    LarvaStrip strip = LarvaStrip.of(strip(3), larva(3));
    assertEquals(1, strip.foci().size());
    assertEquals(125, strip.foci().get(0).x(), 1e-9);
    assertEquals(12 + 0.5 * 20 / 2.6, strip.foci().get(0).y(), 1e-9);
    assertTrue(strip.foci().get(0).half());
    assertEquals("3: induction 0.5, P6.p/2, confidence 0.91", strip.caption());
  }

  @Test
  void aPictureShowsTheStripsOfAnimalsThatWereReadAlone() {
    PaintedField painted =
        PaintedField.of(2, 1, new byte[] {4}, List.of(List.of(), List.of()))
            .with(List.of(strip(2), strip(1)));
    AnimalScore other =
        new AnimalScore(
            1,
            2,
            new Point(1, 1),
            false,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(InductionScore.unread(InductionScore.Exclusion.HIDDEN, Optional.empty())));
    FieldPicture picture = painted.marked(new WellId(0, 0), 1, List.of(larva(1), other));
    assertEquals(1, picture.strips().size());
    assertEquals(1, picture.strips().get(0).strip().worm());
  }
}
