package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wormscreen.worm.find.DrawnField.arc;
import static org.wormscreen.worm.find.DrawnField.line;
import static org.wormscreen.worm.find.DrawnField.tapered;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.WormSettings;

/** Drawn scenes at 2.6 um per pixel: an adult 390 pixels long, larvae of 150 pixels. */
class SecondLookTest {

  private static final double UM = 2.6;

  private static DrawnField field() {
    return new DrawnField(520, 420).body(line(60, 60, 440, 150), tapered(13));
  }

  /** The animals found, shortest first. */
  private static List<Worm> worms(DrawnField field) {
    return worms(field, MaskSettings.defaults());
  }

  private static List<Worm> worms(DrawnField field, MaskSettings mask) {
    return new AnimalFinder(WormSettings.defaults(), mask)
        .find(field.foreground(UM), new PixelSize(UM, "drawn")).worms().stream()
            .sorted(Comparator.comparingDouble(w -> w.midline().length()))
            .toList();
  }

  @Test
  void aPaleLarvaBesideAnAdultIsFound() {
    List<Worm> worms = worms(field().body(arc(220, 290, 60, 0.3, 2.8), tapered(4.2), 0.12));
    assertEquals(2, worms.size(), worms.toString());
    assertEquals(150, worms.get(0).midline().length(), 15);
    assertEquals(390, worms.get(1).midline().length(), 20);
  }

  @Test
  void theUsersLeastAreaAndFaintestEdgeHoldForTheSecondLookToo() {
    DrawnField field = field().body(arc(220, 290, 60, 0.3, 2.8), tapered(4.2), 0.12);
    MaskSettings large = new MaskSettings(12.5, 220, 6, 150, 0.2, 0.1, 40_000);
    assertEquals(1, worms(field, large).size(), "no larva has 40,000 um2");
    MaskSettings faint = new MaskSettings(12.5, 220, 6, 150, 0.2, 0.03, 600);
    assertEquals(1, worms(field, faint).size(), "nothing is fainter than what was seen before");
  }

  @Test
  void aLarvaOfWhichOnlyAPartIsDarkIsOneWholeAnimal() {
    List<Worm> worms =
        worms(
            field()
                .body(line(100, 300, 250, 320), tapered(4.5), 0.12)
                .body(line(130, 304, 200, 313.3), t -> 4, 0.25));
    assertEquals(2, worms.size(), worms.toString());
    assertEquals(151, worms.get(0).midline().length(), 15);
  }

  @Test
  void aPaleCloudIsNoAnimal() {
    List<Worm> worms =
        worms(field().disc(200, 320, 30, 0.09).disc(320, 300, 22, 0.12).disc(345, 310, 18, 0.1));
    assertEquals(1, worms.size(), worms.toString());
  }

  @Test
  void aLineThroughSomethingMuchWiderIsNoAnimal() {
    Worm line = straight(20, 180, 60, 6);
    SecondLook look = new SecondLook(List.of());
    assertEquals(List.of(line), look.joined(List.of(line), rows(54, 67)));
    assertEquals(List.of(), look.joined(List.of(line), rows(40, 80)));
  }

  @Test
  void whatIsACrystalIsNotLookedAtAgain() {
    Worm line = straight(20, 180, 60, 6);
    BitSet crystals = rows(50, 70).toBits();
    SecondLook look = new SecondLook(List.of(), crystals);
    assertEquals(List.of(), look.joined(List.of(line), rows(54, 67)));
  }

  @Test
  void theEdgeOfACrystalIsMoreSlenderThanAnyAnimal() {
    Worm edge = straight(20, 180, 60, 2);
    assertEquals(List.of(), new SecondLook(List.of()).joined(List.of(edge), rows(58, 63)));
  }

  /** A body along x, so many pixels to either side of a row. */
  private static Worm straight(double from, double to, double y, double half) {
    List<MidlinePoint> points = new ArrayList<>();
    for (double x = from; x <= to; x += 4) {
      points.add(new MidlinePoint(new Point(x, y), half, half));
    }
    Outline outline =
        new Outline(
            List.of(
                new Point(from, y - half),
                new Point(to, y - half),
                new Point(to, y + half),
                new Point(from, y + half)));
    return new Worm(outline, new Midline(points), false, List.of(), 0.9);
  }

  private static BinaryMask rows(int from, int to) {
    return BinaryMask.where(
        200, 120, i -> i / 200 >= from && i / 200 < to && i % 200 > 15 && i % 200 < 185);
  }
}
