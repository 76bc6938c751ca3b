package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/** A floor 200 pixels wide whose wall runs along its upper border; bodies are 9 pixels wide. */
class WallShadeTest {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 60;
  private static final double BODY = 9;
  private static final int ALONG_WALL = 5;

  private static boolean holds(int depth, DoubleUnaryOperator transmission) {
    float[] flat = new float[WIDTH * HEIGHT];
    float[] fromRim = new float[WIDTH * HEIGHT];
    Random grain = new Random(1);
    for (int i = 0; i < flat.length; i++) {
      int y = i / WIDTH;
      boolean body = Math.abs(y - depth) <= BODY / 2;
      double light = body ? transmission.applyAsDouble(i % WIDTH) : 1;
      flat[i] = (float) (light + 0.02 * grain.nextGaussian());
      fromRim[i] = y + 1;
    }
    Polyline line =
        new Polyline(List.of(new Point(40, depth + 0.5), new Point(160, depth + 0.5))).evenly(2);
    return new WallShade(
            GrayImage.of(WIDTH, HEIGHT, flat), GrayImage.of(WIDTH, HEIGHT, fromRim), BODY)
        .holds(line);
  }

  @Test
  void anEvenLineAlongTheWallIsItsShade() {
    assertTrue(holds(ALONG_WALL, x -> 0.6));
  }

  @Test
  void shadeThatGrowsSlowlyAlongTheWallIsStillShade() {
    assertTrue(holds(ALONG_WALL, x -> 0.75 - 0.3 * x / WIDTH));
  }

  @Test
  void anAnimalAlongTheWallIsNotForItsGutAndFoldsShow() {
    assertFalse(holds(ALONG_WALL, x -> 0.6 + 0.12 * Math.sin(0.5 * x)));
  }

  @Test
  void anEvenLineAwayFromTheWallIsNotItsShade() {
    assertFalse(holds(30, x -> 0.6));
  }
}
