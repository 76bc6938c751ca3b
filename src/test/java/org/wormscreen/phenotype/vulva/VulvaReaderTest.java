package org.wormscreen.phenotype.vulva;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

class VulvaReaderTest {

  @Test
  void aSmoothAdultHasItsSizeAndNoBulge() {
    FlankReading reading = PaintedAdult.usual().reading();
    assertEquals(1000, reading.lengthUm(), 25);
    assertEquals(64, reading.widthUm(), 5);
    assertTrue(reading.taper() > 0.2, "head first, taper " + reading.taper());
    assertTrue(
        reading.bulges().stream().noneMatch(b -> b.at() > 0.2 && b.at() < 0.8),
        reading.bulges().toString());
    assertEquals(1, reading.leftSeen());
  }

  @Test
  void aBumpIsFoundWhereItIsAndAsHighAsItIs() {
    FlankReading reading = PaintedAdult.usual().with(0.36, 14, true).reading();
    List<Bulge> bulges =
        reading.bulges().stream().filter(b -> b.at() > 0.2 && b.at() < 0.8).toList();
    assertEquals(1, bulges.size(), bulges.toString());
    assertTrue(bulges.get(0).left());
    assertEquals(0.36, bulges.get(0).at(), 0.015);
    assertEquals(14, bulges.get(0).heightUm(), 3);
    assertEquals(1, bulges.get(0).darkness(), 0.25);
  }

  @Test
  void neighbouringBumpsArePartedByTheValleyBetweenThem() {
    FlankReading reading =
        PaintedAdult.usual().with(0.36, 14, false).with(0.42, 12, false).reading();
    long bulges =
        reading.bulges().stream().filter(b -> !b.left() && b.at() > 0.3 && b.at() < 0.5).count();
    assertEquals(2, bulges);
  }

  @Test
  void aFlankBehindANeighbourIsNotSeen() {
    PaintedAdult adult = PaintedAdult.usual();
    FlankReading reading =
        new VulvaReader(VulvaSettings.defaults(), new Sampler(adult.picture()), adult.pixel())
            .read(adult.worm(), (x, y) -> x > 280 && x < 320 ? 1 : 0);
    assertTrue(reading.leftSeen() < 0.9, "seen " + reading.leftSeen());
    assertTrue(reading.leftSeen() > 0.4, "seen " + reading.leftSeen());
  }
}
