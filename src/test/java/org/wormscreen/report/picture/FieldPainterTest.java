package org.wormscreen.report.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.picture.Mark.Kind;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;

class FieldPainterTest {

  private static final WellId A01 = new WellId(0, 0);
  private static final FieldPainter PAINTER = new FieldPainter(PictureSettings.defaults());

  private static GrayImage ramp(int width, int height) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 + i % width;
    }
    return GrayImage.of(width, height, values);
  }

  private static Rejected square(double x, double y, double side) {
    return new Rejected(
        new Outline(
            List.of(
                new Point(x, y),
                new Point(x + side / 2, y),
                new Point(x + side, y),
                new Point(x + side, y + side),
                new Point(x, y + side))),
        false,
        Rejected.Reason.NOT_A_WORM);
  }

  private static AnimalScore score(int number, Optional<Boolean> bright, Optional<Boolean> stain) {
    return new AnimalScore(
        1,
        number,
        new Point(1, 1),
        false,
        1,
        Optional.empty(),
        Optional.of(new Size(812.34, 41.2, 9)),
        Optional.of(
            new Viability(
                dead(bright),
                stain.isPresent() ? OptionalDouble.of(3) : OptionalDouble.empty(),
                dead(stain))));
  }

  private static OptionalDouble dead(Optional<Boolean> alive) {
    return alive.isPresent() ? OptionalDouble.of(alive.get() ? 0.1 : 0.9) : OptionalDouble.empty();
  }

  /** The field painted, and what was measured written at its outlines. */
  private static FieldPicture paint(
      GrayImage image, Frame frame, FieldAnimals animals, List<AnimalScore> scores) {
    return PAINTER.paint(image, frame, animals).marked(A01, 1, scores);
  }

  private static BufferedImage read(FieldPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }

  @Test
  void aLargeFieldIsShrunkAndItsOutlinesWithIt() throws IOException {
    FieldPicture picture =
        paint(
            ramp(1024, 768),
            Frame.whole(1024, 768),
            new FieldAnimals(List.of(square(100, 200, 40)), false),
            List.of(score(1, Optional.of(true), Optional.empty())));
    assertEquals(512, picture.width());
    assertEquals(384, picture.height());
    assertEquals(512, read(picture).getWidth());
    Mark mark = picture.marks().get(0);
    assertEquals(new Point(50, 100), mark.corners().get(0));
    assertEquals(4, mark.corners().size(), "the corner on the straight edge says nothing");
  }

  @Test
  void aSmallFieldStaysAsItIsAndUsesTheWholeRange() throws IOException {
    FieldPicture picture =
        paint(ramp(200, 200), Frame.whole(200, 200), new FieldAnimals(List.of(), false), List.of());
    BufferedImage shown = read(picture);
    assertEquals(200, shown.getWidth());
    assertTrue(shown.getRaster().getSample(1, 100, 0) < 12);
    assertTrue(shown.getRaster().getSample(198, 100, 0) > 243);
  }

  @Test
  void kindsAndCaptionsSayWhatWasFound() {
    Optional<Boolean> none = Optional.empty();
    Optional<Boolean> yes = Optional.of(true);
    Optional<Boolean> no = Optional.of(false);
    AnimalScore bubble =
        new AnimalScore(
            1,
            5,
            new Point(1, 1),
            false,
            0,
            Optional.of(Rejected.Reason.CUT_BY_BORDER),
            Optional.empty(),
            Optional.empty());
    List<AnimalScore> scores =
        List.of(
            bubble,
            score(4, none, none),
            score(3, yes, no),
            score(2, no, none),
            score(1, yes, yes));
    FieldPicture picture =
        paint(
            ramp(100, 100),
            Frame.whole(100, 100),
            new FieldAnimals(
                List.of(
                    square(1, 1, 9),
                    square(1, 1, 9),
                    square(1, 1, 9),
                    square(1, 1, 9),
                    square(1, 1, 9)),
                false),
            scores);
    assertEquals(
        List.of(Kind.ALIVE, Kind.DEAD, Kind.DISPUTED, Kind.SCORED, Kind.REJECTED),
        picture.marks().stream().map(Mark::kind).toList());
    assertEquals(
        List.of(
            "1: alive, 812 \u00b5m long, 41.2 \u00b5m wide",
            "2: dead, 812 \u00b5m long, 41.2 \u00b5m wide",
            "3: brightfield says alive, stain says dead, 812 \u00b5m long, 41.2 \u00b5m wide",
            "4: 812 \u00b5m long, 41.2 \u00b5m wide",
            "5: not scored, cut by border"),
        picture.marks().stream().map(Mark::caption).toList());
  }

  @Test
  void fieldsOfOneGrayOrWithoutValuesAreShownToo() throws IOException {
    float[] values = new float[64];
    Arrays.fill(values, 7);
    FieldAnimals nothing = new FieldAnimals(List.of(), false);
    FieldPicture flat = paint(GrayImage.of(8, 8, values), Frame.whole(8, 8), nothing, List.of());
    assertEquals(128, read(flat).getRaster().getSample(3, 3, 0), 2);
    Arrays.fill(values, Float.NaN);
    FieldPicture empty = paint(GrayImage.of(8, 8, values), Frame.whole(8, 8), nothing, List.of());
    assertEquals(0, read(empty).getRaster().getSample(3, 3, 0), 2);
  }

  @Test
  void theSameFieldGivesTheSameBytes() {
    FieldAnimals nothing = new FieldAnimals(List.of(), false);
    assertArrayEquals(
        paint(ramp(700, 500), Frame.whole(700, 500), nothing, List.of()).jpeg(),
        paint(ramp(700, 500), Frame.whole(700, 500), nothing, List.of()).jpeg());
  }

  @Test
  void shrinkingKeepsTheMeanAndLeavesOutWhatHasNoValue() {
    float[] values = {1, 3, Float.NaN, 5, 7, 9, 11, Float.NaN};
    GrayImage small = Shrunken.of(GrayImage.of(4, 2, values), Frame.whole(4, 2), 2);
    assertEquals(2, small.width());
    assertEquals(1, small.height());
    assertEquals((1 + 3 + 7 + 9) / 4f, small.at(0, 0));
    assertEquals((5 + 11) / 2f, small.at(1, 0));
    GrayImage odd = Shrunken.of(GrayImage.of(3, 1, new float[] {0, 6, 12}), Frame.whole(3, 1), 2);
    assertEquals(2f, odd.at(0, 0), 1e-6);
    assertEquals(10f, odd.at(1, 0), 1e-6);
  }

  @Test
  void aFrameHoldsTheFloorOfTheWellWithALittleRoom() {
    BitSet floor = new BitSet();
    floor.set(60 * 200 + 50);
    floor.set(159 * 200 + 149);
    assertEquals(new Frame(47, 57, 106, 106), Frame.around(floor, 200, 180));
    assertEquals(Frame.whole(200, 180), Frame.around(new BitSet(), 200, 180));
    floor.set(0);
    floor.set(180 * 200 - 1);
    assertEquals(Frame.whole(200, 180), Frame.around(floor, 200, 180));
  }

  @Test
  void outlinesMoveWithTheFrame() {
    FieldPicture picture =
        paint(
            ramp(300, 300),
            new Frame(100, 50, 80, 60),
            new FieldAnimals(List.of(square(110, 70, 10)), false),
            List.of(score(1, Optional.empty(), Optional.empty())));
    assertEquals(80, picture.width());
    assertEquals(60, picture.height());
    assertEquals(new Point(10, 20), picture.marks().get(0).corners().get(0));
  }

  @Test
  void morePicturesAreSmaller() {
    assertEquals(512, PictureSettings.forPictures(96).longestSidePx());
    assertEquals(320, PictureSettings.forPictures(384).longestSidePx());
    assertEquals(200, PictureSettings.forPictures(1536).longestSidePx());
  }

  @Test
  void withoutAWriterOfPicturesAGrayOneStandsInItsPlace() throws IOException {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    List<ImageWriterSpi> writers = new ArrayList<>();
    registry
        .getServiceProviders(ImageWriterSpi.class, true)
        .forEachRemaining(
            spi -> {
              if (List.of(spi.getFormatNames()).contains("jpeg")) {
                writers.add(spi);
              }
            });
    FieldAnimals animals = new FieldAnimals(List.of(square(10, 10, 20)), false);
    Frame whole = new Frame(0, 0, 60, 40);
    PaintedField sound = PAINTER.paint(ramp(60, 40), whole, animals);
    PaintedField gray;
    try {
      writers.forEach(registry::deregisterServiceProvider);
      gray = PAINTER.paint(ramp(60, 40), whole, animals);
    } finally {
      writers.forEach(registry::registerServiceProvider);
    }
    assertEquals(sound.outlines(), gray.outlines());
    assertEquals(sound.width(), gray.width());
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(gray.jpeg()));
    assertEquals(1, shown.getWidth());
  }
}
