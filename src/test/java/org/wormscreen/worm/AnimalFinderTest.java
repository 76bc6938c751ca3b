package org.wormscreen.worm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.plate.PixelSize;

class AnimalFinderTest {

  private static final PixelSize PIXEL = new PixelSize(6.25, "test");

  @Test
  void aBentRodOfKnownLengthIsOneAnimalOfThatLength() {
    int width = 300;
    int height = 200;
    float[] values = new float[width * height];
    // half a circle of radius 45 px about (150, 80), 10 px thick
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double r = Math.hypot(x + 0.5 - 150, y + 0.5 - 80);
        boolean body = y >= 80 && Math.abs(r - 45) < 5;
        values[y * width + x] = body ? 500 : 1000;
      }
    }
    Foreground foreground =
        new ForegroundFinder(MaskSettings.defaults())
            .find(GrayImage.of(width, height, values), PIXEL);
    FieldAnimals animals = new AnimalFinder(WormSettings.defaults()).find(foreground, PIXEL);
    assertEquals(1, animals.worms().size(), animals.toString());
    double length = animals.worms().get(0).midline().length();
    assertEquals(Math.PI * 45, length, 4);
    assertTrue(animals.worms().get(0).outline().area() > 0.8 * Math.PI * 45 * 10);
  }
}
