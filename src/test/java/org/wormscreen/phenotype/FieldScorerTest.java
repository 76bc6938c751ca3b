package org.wormscreen.phenotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.induction.InductionSettings;
import org.wormscreen.phenotype.viability.StainSettings;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Stretch;
import org.wormscreen.worm.Worm;

class FieldScorerTest {

  private static final Optional<PixelSize> PIXEL = Optional.of(new PixelSize(2.5, "test"));
  private static final Worm ROD = PaintedWorm.straight(new Point(20, 30), 100, 6);
  private static final Worm BENT = PaintedWorm.bent(new Point(20, 90), 100, 6, 0.8);

  private static List<AnimalScore> score(List<Worm> worms, Optional<GrayImage> stain) {
    return new FieldScorer(PhenotypeSettings.defaults(), Assay.VIABILITY)
        .score(
            3,
            new FieldAnimals(List.copyOf(worms), false),
            new FieldImages(
                PaintedWorm.foreground(worms), stain, Optional.empty(), ChannelShift.none()),
            PIXEL);
  }

  @Test
  void anEmptyFieldHasNoScores() {
    assertEquals(List.of(), score(List.of(), Optional.empty()));
  }

  @Test
  void aRodIsDeadAndABentAnimalAliveInBrightfield() {
    List<AnimalScore> scores = score(List.of(ROD, BENT), Optional.empty());
    assertEquals(Optional.of(false), scores.get(0).viability().orElseThrow().alive());
    assertEquals(Optional.of(true), scores.get(1).viability().orElseThrow().alive());
    scores.forEach(
        s -> {
          assertEquals(Optional.empty(), s.viability().orElseThrow().stain());
          assertTrue(s.viability().orElseThrow().confidence() > 0.9, s.toString());
          assertEquals(3, s.field());
        });
    assertEquals(List.of(1, 2), scores.stream().map(AnimalScore::number).toList());
  }

  @Test
  void theStainHasTheLastWordAndItsDisagreementIsKept() {
    List<Worm> both = List.of(ROD, BENT);
    List<AnimalScore> agreeing = score(both, Optional.of(PaintedWorm.stain(List.of(ROD), 300, 1)));
    List<AnimalScore> opposed = score(both, Optional.of(PaintedWorm.stain(List.of(BENT), 300, 1)));
    Viability rod = agreeing.get(0).viability().orElseThrow();
    assertEquals(Optional.of(false), rod.alive());
    assertTrue(!rod.disputed() && rod.confidence() > 0.97, rod.toString());
    Viability glowing = opposed.get(1).viability().orElseThrow();
    assertEquals(Optional.of(true), glowing.brightfield());
    assertEquals(Optional.of(false), glowing.stain());
    assertEquals(Optional.of(false), glowing.alive());
    assertTrue(glowing.disputed() && glowing.confidence() < 0.9, glowing.toString());
    assertTrue(opposed.get(0).viability().orElseThrow().disputed());
  }

  @Test
  void gainAndOffsetOfTheStainsCameraDoNotCount() {
    List<Worm> both = List.of(ROD, BENT);
    GrayImage plain = PaintedWorm.stain(List.of(ROD), 40, 7);
    float[] values = plain.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = 8 * values[i] + 512;
    }
    GrayImage amplified = GrayImage.of(plain.width(), plain.height(), values);
    assertEquals(
        score(both, Optional.of(plain)).stream().map(s -> s.viability().get().stain()).toList(),
        score(both, Optional.of(amplified)).stream()
            .map(s -> s.viability().get().stain())
            .toList());
  }

  @Test
  void whereANeighbourLiesOnTheBodyItsStainIsNotRead() {
    Worm glowing = PaintedWorm.straight(new Point(20, 60), 100, 6);
    Worm crossing =
        PaintedWorm.of(new Point(70, 20), 90, 6, p -> Math.PI / 2 + 0.9 * Math.sin(6.28 * p));
    GrayImage stain = PaintedWorm.stain(List.of(glowing), 400, 5);
    Worm mostlyHidden = PaintedWorm.sharing(crossing, new Stretch(0.2, 0.9));
    Worm hidden = PaintedWorm.sharing(crossing, new Stretch(0, 1));
    assertEquals(
        Optional.of(true),
        score(List.of(mostlyHidden, glowing), Optional.of(stain))
            .get(0)
            .viability()
            .orElseThrow()
            .stain());
    Viability unread =
        score(List.of(hidden, glowing), Optional.of(stain)).get(0).viability().orElseThrow();
    assertEquals(Optional.empty(), unread.stain());
    assertEquals(unread.brightfield(), unread.alive());
  }

  @Test
  void aDarkStainChannelOfOneGrayIsNotJudged() {
    GrayImage black =
        GrayImage.of(
            PaintedWorm.WIDTH,
            PaintedWorm.HEIGHT,
            new float[PaintedWorm.WIDTH * PaintedWorm.HEIGHT]);
    Viability rod = score(List.of(ROD), Optional.of(black)).get(0).viability().orElseThrow();
    assertEquals(Optional.empty(), rod.stain());
    assertEquals(Optional.of(false), rod.alive());
  }

  @Test
  void groundClippedToZeroIsStillGround() {
    List<Worm> both = List.of(ROD, BENT);
    float[] values = PaintedWorm.stain(List.of(ROD), 300, 3).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] < 200 ? 0 : Math.round(values[i] / 2);
    }
    GrayImage clipped = GrayImage.of(PaintedWorm.WIDTH, PaintedWorm.HEIGHT, values);
    assertEquals(
        List.of(Optional.of(false), Optional.of(true)),
        score(both, Optional.of(clipped)).stream()
            .map(s -> s.viability().orElseThrow().stain())
            .toList());
  }

  @Test
  void pixelsWithoutAValueAreLeftOut() {
    List<Worm> both = List.of(ROD, BENT);
    float[] values = PaintedWorm.stain(List.of(ROD), 300, 3).toArray();
    for (int i = 0; i < values.length; i += 3) {
      values[i] = Float.NaN;
    }
    GrayImage holed = GrayImage.of(PaintedWorm.WIDTH, PaintedWorm.HEIGHT, values);
    assertEquals(
        List.of(Optional.of(false), Optional.of(true)),
        score(both, Optional.of(holed)).stream()
            .map(s -> s.viability().orElseThrow().stain())
            .toList());
  }

  @Test
  void aRejectedObjectKeepsItsNumberAndReason() {
    Rejected bubble =
        new Rejected(
            new Outline(List.of(new Point(10, 10), new Point(20, 10), new Point(15, 40))),
            true,
            Rejected.Reason.NOT_A_WORM);
    AnimalScore score =
        new FieldScorer(PhenotypeSettings.defaults(), Assay.VIABILITY)
            .score(
                1,
                new FieldAnimals(List.of(ROD, bubble), false),
                FieldImages.of(PaintedWorm.foreground(List.of(ROD))),
                PIXEL)
            .get(1);
    assertEquals(
        new AnimalScore(
            1,
            2,
            new Point(15, 25),
            true,
            0,
            Optional.of(Rejected.Reason.NOT_A_WORM),
            Optional.empty(),
            Optional.empty()),
        score);
  }

  @Test
  void whatWasNotAskedOrCannotBeKnownIsAbsent() {
    AnimalScore score =
        new FieldScorer(
                new PhenotypeSettings(
                    false,
                    StainSettings.defaults(),
                    VulvaSettings.defaults(),
                    InductionSettings.defaults()),
                Assay.SIZE)
            .score(
                1,
                new FieldAnimals(List.of(ROD), false),
                FieldImages.of(PaintedWorm.foreground(List.of(ROD))),
                Optional.empty())
            .get(0);
    assertEquals(Optional.empty(), score.viability());
    assertEquals(Optional.empty(), score.size());
  }

  @Test
  void channelsOfTwoSizesAreRefused() {
    GrayImage small = GrayImage.of(3, 2, new float[6]);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new FieldImages(
                        PaintedWorm.foreground(List.of()),
                        Optional.of(small),
                        Optional.empty(),
                        ChannelShift.none()))
            .getMessage();
    assertEquals(
        "The channels of a field have one size: brightfield is 220 x 160 pixels, stain is 3 x 2",
        message);
  }
}
