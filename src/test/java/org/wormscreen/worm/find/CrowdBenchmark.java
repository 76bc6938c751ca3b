package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.WormSettings;

/** Five hundred animals in one well: heaps that nobody can take apart, and some that lie alone. */
@Tag("benchmark")
class CrowdBenchmark {

  @Test
  void fiveHundredAnimalsTakeLessThanTwentySecondsAndTheIsolatedOnesAreFound() {
    Random random = new Random(1);
    DrawnField field = new DrawnField(1024, 1024);
    for (int k = 0; k < 500; k++) {
      double x = 120 + 600 * random.nextDouble();
      double y = 120 + 780 * random.nextDouble();
      double way = 2 * Math.PI * random.nextDouble();
      field.body(DrawnField.arc(x, y, 60, way, way + 1.8), DrawnField.tapered(4.5));
    }
    for (int k = 0; k < 8; k++) {
      field.body(DrawnField.line(880, 100 + 100 * k, 985, 110 + 100 * k), DrawnField.tapered(4.5));
    }
    long start = System.nanoTime();
    Foreground foreground = field.foreground(6.25);
    FieldAnimals found =
        new AnimalFinder(WormSettings.defaults(), MaskSettings.defaults())
            .find(foreground, new PixelSize(6.25, "drawn"));
    double seconds = (System.nanoTime() - start) / 1e9;
    long alone =
        found.worms().stream().filter(w -> w.midline().points().get(0).place().x() > 860).count();
    System.out.printf(
        "%.1f s, %d worms, %d sightings, crowded %s, %d of 8 alone%n",
        seconds, found.worms().size(), found.sightings().size(), found.crowded(), alone);
    assertTrue(seconds < 20, seconds + " s");
    assertTrue(found.crowded());
    assertTrue(alone >= 7, alone + " of 8");
  }
}
