package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wormscreen.worm.find.DrawnField.arc;
import static org.wormscreen.worm.find.DrawnField.line;
import static org.wormscreen.worm.find.DrawnField.tapered;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.PixelSize;
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
    return new AnimalFinder(WormSettings.defaults())
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
}
