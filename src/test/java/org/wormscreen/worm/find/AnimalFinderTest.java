package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.worm.find.DrawnField.arc;
import static org.wormscreen.worm.find.DrawnField.line;
import static org.wormscreen.worm.find.DrawnField.tapered;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.FinderRoute;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Stretch;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.WormSettings;

/** Drawn scenes at 6.25 um per pixel unless said otherwise: bodies 9 pixels wide, 110 long. */
class AnimalFinderTest {

  private static final double UM = 6.25;
  private static final double HALF = 4.5;

  private static FieldAnimals find(FinderRoute route, DrawnField field, double um) {
    return new AnimalFinder(WormSettings.defaults().with(route), MaskSettings.defaults())
        .find(field.foreground(um), new PixelSize(um, "drawn"));
  }

  private static List<Worm> worms(FinderRoute route, DrawnField field) {
    return find(route, field, UM).worms();
  }

  private static DrawnField field() {
    return new DrawnField(300, 220);
  }

  private static void assertLengths(List<Worm> worms, double expected, double within, int count) {
    assertEquals(count, worms.size(), worms.toString());
    for (Worm w : worms) {
      assertEquals(expected, w.midline().length(), within);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBentRodOfKnownLengthIsOneAnimalOfThatLength(FinderRoute route) {
    List<Worm> worms = worms(route, field().body(arc(150, 80, 45, 0, Math.PI), t -> 5));
    // the rod ends in half discs
    assertLengths(worms, Math.PI * 45 + 10, 4, 1);
    assertTrue(worms.get(0).outline().area() > 0.8 * Math.PI * 45 * 10);
  }

  @Test
  void oneThatCrossesItselfIsOneAndWhole() {
    DrawnField.Curve alpha =
        f -> {
          double t = 2.4 * f - 1.2;
          return new Point(110 + 23 * t * t, 110 + 38 * (t * t * t - t));
        };
    List<Worm> worms = worms(FinderRoute.CLASSICAL, field().body(alpha, tapered(HALF)));
    assertLengths(worms, 125, 12, 1);
  }

  @ParameterizedTest
  @EnumSource
  void twoThatCrossAreTwoWholeOnesWithTheCrossingShared(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(100, 70, 195, 125), tapered(HALF))
            .body(line(110, 140, 190, 60), tapered(HALF));
    List<Worm> worms = worms(route, field);
    assertLengths(worms, 111, 8, 2);
    for (Worm w : worms) {
      assertTrue(w.clustered());
      assertEquals(1, w.shared().size(), w.shared().toString());
      Stretch shared = w.shared().get(0);
      assertTrue(shared.from() > 0.2 && shared.to() < 0.8, shared.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoThatCrossAtASmallAngleAreTwoAndEachGoesOnStraight(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(80, 95, 190, 117), tapered(HALF))
            .body(line(82, 117, 192, 95), tapered(HALF));
    List<Worm> worms = worms(route, field);
    assertLengths(worms, 112, 8, 2);
    for (Worm w : worms) {
      double first = w.midline().points().get(0).place().y() - 106;
      double last = w.midline().points().get(w.midline().points().size() - 1).place().y() - 106;
      assertTrue(first * last < 0, "from %.1f to %.1f".formatted(first, last));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoThatPressAgainstEachOtherAreTwoAndEachStaysOnItsSide(FinderRoute route) {
    DrawnField field =
        field()
            .body(t -> new Point(80 + 110 * t, 101.5 - 60 * (t - 0.5) * (t - 0.5)), tapered(HALF))
            .body(t -> new Point(82 + 110 * t, 110.5 + 60 * (t - 0.5) * (t - 0.5)), tapered(HALF));
    List<Worm> worms = worms(route, field);
    assertLengths(worms, 114, 8, 2);
    for (Worm w : worms) {
      double first = w.midline().points().get(0).place().y() - 106;
      double last = w.midline().points().get(w.midline().points().size() - 1).place().y() - 106;
      assertTrue(first * last > 0, "from %.1f to %.1f".formatted(first, last));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoThatLieAlongEachOtherAreTwo(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(80, 100, 190, 100), tapered(HALF))
            .body(line(90, 110.5, 200, 110.5), tapered(HALF));
    assertLengths(worms(route, field), 110, 10, 2);
  }

  @ParameterizedTest
  @EnumSource
  void twoThatTouchTipToTipAtASharpAngleAreTwo(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(80, 90, 190, 90), tapered(HALF))
            .body(line(190, 91, 110, 166), tapered(HALF));
    assertLengths(worms(route, field), 110, 9, 2);
  }

  @ParameterizedTest
  @EnumSource
  void twoThatTouchTipToTipInOneLineAreTwo(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(40, 90, 150, 90), tapered(HALF))
            .body(line(148, 90, 255, 110), tapered(HALF));
    assertLengths(worms(route, field), 110, 9, 2);
  }

  @ParameterizedTest
  @EnumSource
  void oneThatTouchesTheFlankOfAnotherIsNotJoinedToIt(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(80, 100, 190, 100), tapered(HALF))
            .body(line(135, 105, 135, 205), tapered(HALF));
    assertLengths(worms(route, field), 106, 10, 2);
  }

  @ParameterizedTest
  @EnumSource
  void aRolledUpAnimalIsNeverTwo(FinderRoute route) {
    DrawnField field = field().body(t -> arc(150, 110, 13 + 10 * t, 0, 7).at(t), tapered(HALF));
    FieldAnimals found = find(route, field, UM);
    assertFalse(found.sightings().isEmpty());
    assertTrue(found.worms().size() <= 1, found.toString());
  }

  @ParameterizedTest
  @EnumSource
  void anAnimalBesideTheWallIsFound(FinderRoute route) {
    DrawnField field =
        new DrawnField(360, 340)
            .body(arc(180, 170, 138, 0.5, 1.3), tapered(HALF))
            .wall(180, 170, 150);
    assertLengths(worms(route, field), 110, 8, 1);
  }

  @ParameterizedTest
  @EnumSource
  void aSlopeOfLightChangesNothing(FinderRoute route) {
    DrawnField field = field().body(line(60, 60, 160, 105), tapered(HALF)).slope(0.4);
    List<Worm> worms = worms(route, field);
    assertLengths(worms, 110, 5, 1);
    assertFalse(worms.get(0).clustered());
  }

  @ParameterizedTest
  @EnumSource
  void lightOnDarkIsTheSameAsDarkOnLight(FinderRoute route) {
    DrawnField field =
        new DrawnField(320, 320)
            .body(line(110, 130, 210, 175), tapered(HALF))
            .wall(160, 160, 145)
            .turnedOver();
    assertLengths(worms(route, field), 110, 5, 1);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyFieldHoldsNothing(FinderRoute route) {
    assertEquals(List.of(), find(route, field(), UM).sightings());
  }

  @ParameterizedTest
  @EnumSource
  void specksDiscsAndFibresAreNoAnimals(FinderRoute route) {
    DrawnField field =
        field()
            .disc(60, 60, 4)
            .disc(120, 150, 9)
            .disc(200, 60, 14)
            .disc(240, 160, 3)
            .body(line(10, 200, 290, 180), t -> 1);
    FieldAnimals found = find(route, field, UM);
    assertEquals(List.of(), found.worms());
    assertTrue(found.sightings().size() >= 2, "what was seen keeps a row");
  }

  @ParameterizedTest
  @EnumSource
  void ringsOfBubblesAreNoAnimals(FinderRoute route) {
    // walls of 2 to 6 pixels (12 to 40 um) about light, 150 to 500 um across
    DrawnField field =
        field()
            .body(arc(60, 70, 25, 0, 2 * Math.PI), t -> 1.5)
            .body(arc(160, 60, 14, 0, 2 * Math.PI), t -> 1)
            .body(arc(240, 80, 38, 0, 2 * Math.PI), t -> 2.5)
            .body(arc(90, 165, 32, 0, 2 * Math.PI), t -> 3)
            .body(arc(200, 165, 20, 0, 2 * Math.PI), t -> 2);
    FieldAnimals found = find(route, field, UM);
    assertEquals(List.of(), found.worms());
    assertTrue(found.sightings().size() >= 5, "what was seen keeps a row");
  }

  @ParameterizedTest
  @EnumSource
  void needlesOfCrystalsAreNoAnimalsAndTheAnimalBesideThemIsOne(FinderRoute route) {
    DrawnField field =
        field()
            .body(line(60, 60, 110, 70), t -> 2.5)
            .body(line(90, 45, 80, 95), t -> 3)
            .body(line(150, 50, 205, 45), t -> 2.5)
            .body(line(70, 170, 210, 160), tapered(HALF));
    List<Worm> found = find(route, field, UM).worms();
    assertEquals(1, found.size());
    assertEquals(165, found.get(0).midline().middle().y(), 5);
  }

  @ParameterizedTest
  @EnumSource
  void aBubbleThatTheWallCutsIsNoAnimal(FinderRoute route) {
    DrawnField field =
        new DrawnField(400, 400).body(arc(325, 200, 38, 0, 2 * Math.PI), t -> 4, 0.8);
    FieldAnimals found = find(route, field.wall(200, 200, 150), 2.6);
    assertEquals(List.of(), found.worms());
    assertTrue(!found.sightings().isEmpty(), "what was seen keeps a row");
  }

  @ParameterizedTest
  @EnumSource
  void aHollowNeedleIsNoAnimalEither(FinderRoute route) {
    // two dark edges about light, as a needle of 13 um; an animal of its size is one
    DrawnField needle =
        new DrawnField(300, 240)
            .body(line(100, 60, 180, 90), t -> 0.9, 0.6)
            .body(line(98.5, 64, 178.5, 94), t -> 0.9, 0.6);
    FieldAnimals found = find(route, needle, 2.6);
    assertEquals(List.of(), found.worms());
    assertTrue(!found.sightings().isEmpty(), "what was seen keeps a row");
    DrawnField larva = needle.body(arc(150, 120, 70, 0.5, 1.8), tapered(3));
    assertLengths(find(route, larva, 2.6).worms(), 91, 8, 1);
  }

  @ParameterizedTest
  @EnumSource
  void aHeapOfNeedlesIsNoAnimalAndTheOneBesideItIs(FinderRoute route) {
    // needles of 150 to 210 um, as long as young larvae, none of which lies free
    DrawnField heap =
        new DrawnField(500, 300)
            .body(line(60, 90, 130, 100), t -> 2.2)
            .body(line(75, 60, 110, 125), t -> 2.5)
            .body(line(62, 118, 125, 70), t -> 2)
            .body(line(95, 55, 98, 130), t -> 2.4)
            .body(line(70, 75, 128, 122), t -> 2.2);
    assertEquals(List.of(), find(route, heap, 2.6).worms());
    List<Worm> found = find(route, heap.body(line(60, 180, 260, 215), tapered(6)), 2.6).worms();
    assertLengths(found, 203, 8, 1);
  }

  @ParameterizedTest
  @EnumSource
  void hatchedEggsAreNoAnimals(FinderRoute route) {
    DrawnField field = field();
    for (int k = 0; k < 12; k++) {
      field.body(line(40 + 15 * k, 190, 42 + 15 * k, 193), t -> 2.5);
    }
    assertEquals(List.of(), find(route, field, UM).worms());
  }

  @ParameterizedTest
  @EnumSource
  void theOutlineLiesWithinAPixelOfTheEdge(FinderRoute route) {
    double half = 13;
    List<Worm> worms =
        find(route, new DrawnField(500, 240).body(line(90, 120, 410, 120), tapered(half)), 2.6)
            .worms();
    assertEquals(1, worms.size());
    for (Point p : worms.get(0).outline().corners()) {
      double t = (p.x() - 90) / 320;
      if (t > 0.15 && t < 0.7) {
        assertEquals(half, Math.abs(p.y() - 120), 1, p.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBumpOfNineMicrometresSurvives(FinderRoute route) {
    // 9 um are 3.5 pixels: a disc that stands out so far from the lower flank
    double half = 13;
    DrawnField field =
        new DrawnField(500, 240)
            .body(line(90, 120, 410, 120), t -> tapered(half).applyAsDouble(t))
            .body(line(250, 120 + half - 2, 250.1, 120 + half - 2), t -> 5.5);
    FieldAnimals found = find(route, field, 2.6);
    List<Worm> worms = found.worms();
    assertEquals(1, worms.size(), found.toString());
    double lowest = 0;
    for (Point p : worms.get(0).outline().corners()) {
      lowest = Math.max(lowest, Math.abs(p.x() - 250) < 6 ? p.y() - 120 : 0);
    }
    assertEquals(half + 3.5, lowest, 1.2);
    double widest = 0;
    for (MidlinePoint p : worms.get(0).midline().points()) {
      if (Math.abs(p.place().x() - 250) < 6) {
        widest = Math.max(widest, Math.max(p.left(), p.right()));
      }
    }
    assertEquals(half + 3.5, widest, 1.5);
  }

  @ParameterizedTest
  @EnumSource
  void aGrainyLarvaOnFinePixelsIsOneOfItsLength(FinderRoute route) {
    // 400 pixels are 336 um
    DrawnField field =
        new DrawnField(640, 400)
            .body(arc(320, 120, 180, 0.5, 2.72), tapered(11))
            .disc(60, 60, 14)
            .grainy(0.25);
    assertLengths(find(route, field, 0.84).worms(), 400, 16, 1);
  }

  @ParameterizedTest
  @EnumSource
  void aLarvaAmongAdultsIsFoundAtItsOwnScale(FinderRoute route) {
    DrawnField field =
        new DrawnField(640, 420)
            .body(line(60, 100, 420, 130), tapered(12))
            .body(arc(300, 60, 260, 0.9, 2.2), tapered(12))
            .body(line(500, 60, 560, 180), tapered(3.6));
    List<Worm> worms = find(route, field, 2.6).worms();
    assertEquals(3, worms.size(), worms.toString());
    double shortest = worms.stream().mapToDouble(w -> w.midline().length()).min().orElseThrow();
    assertEquals(134, shortest, 7);
  }

  @ParameterizedTest
  @EnumSource
  void thePaleWhipOfATailBelongsToItsLength(FinderRoute route) {
    // the whip is one pixel wide and 0.04 darker than the ground; an edge is 0.05 darker
    DrawnField field =
        new DrawnField(500, 240)
            .body(line(90, 120.5, 410, 120.5), tapered(13))
            .body(line(405, 120.5, 428, 120.5), t -> -0.42);
    assertLengths(find(route, field, 2.6).worms(), 335, 6, 1);
  }

  @ParameterizedTest
  @EnumSource
  void aBodyLongerThanAnyAnimalIsRejected(FinderRoute route) {
    // 300 pixels are 1875 um, and 1600 is the longest animal
    FieldAnimals found =
        find(route, new DrawnField(400, 120).body(line(50, 60, 350, 60), tapered(HALF)), UM);
    assertEquals(List.of(), found.worms());
    assertFalse(found.sightings().isEmpty(), "it keeps a row");
  }

  @Test
  @Timeout(30)
  void aHeapThatNobodyCanTakeApartIsCrowdedAndEndsInTime() {
    Random random = new Random(1);
    DrawnField field = new DrawnField(640, 520);
    for (int k = 0; k < 200; k++) {
      double x = 90 + 300 * random.nextDouble();
      double y = 90 + 340 * random.nextDouble();
      double way = 2 * Math.PI * random.nextDouble();
      field.body(arc(x, y, 60, way, way + 1.8), tapered(HALF));
    }
    for (int k = 0; k < 4; k++) {
      field.body(line(510, 80 + 100 * k, 615, 90 + 100 * k), tapered(HALF));
    }
    FieldAnimals found = find(FinderRoute.CLASSICAL, field, UM);
    assertTrue(found.crowded());
    long alone =
        found.worms().stream().filter(w -> w.midline().points().get(0).place().x() > 490).count();
    assertEquals(4, alone, "those that lie alone are found");
  }

  @Test
  void theSameBytesFromManyThreads() throws Exception {
    DrawnField field =
        field()
            .body(line(100, 70, 195, 125), tapered(HALF))
            .body(line(110, 140, 190, 60), tapered(HALF));
    AnimalFinder finder = new AnimalFinder(WormSettings.defaults(), MaskSettings.defaults());
    PixelSize pixel = new PixelSize(UM, "drawn");
    String alone = finder.find(field.foreground(UM), pixel).toString();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int k = 0; k < 8; k++) {
        all.add(pool.submit(() -> finder.find(field.foreground(UM), pixel).toString()));
      }
      for (Future<String> one : all) {
        assertEquals(alone, one.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void bothRoutesAgreeOnAnimalsThatLieAlone() {
    DrawnField field = field().body(arc(150, 60, 60, 0.3, 2.2), tapered(HALF));
    Worm a = worms(FinderRoute.CLASSICAL, field).get(0);
    Worm b = worms(FinderRoute.NETWORK, field).get(0);
    assertAll(
        () -> assertEquals(a.midline().length(), b.midline().length(), 2),
        () -> assertEquals(a.outline().area(), b.outline().area(), 40));
  }
}
