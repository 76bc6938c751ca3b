package org.wormscreen.mask.light;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.DistanceMap;

/** A dark bar on noisy ground, 200 x 100 pixels. */
class ContrastTest {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 100;
  private static final BinaryMask FLOOR = BinaryMask.where(WIDTH, HEIGHT, i -> true);

  private static GrayImage bar(double darkness) {
    Random random = new Random(7);
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      boolean dark = i / WIDTH >= 45 && i / WIDTH < 54 && i % WIDTH >= 40 && i % WIDTH < 150;
      values[i] = (float) (1 - (dark ? darkness : 0) + 0.01 * random.nextGaussian());
    }
    return GrayImage.of(WIDTH, HEIGHT, values);
  }

  private static double gain(GrayImage flat) {
    return new Contrast(10).gain(flat, new DistanceMap(false).of(FLOOR));
  }

  @Test
  void aPictureOfUsualContrastIsLeftAlone() {
    assertEquals(1, gain(bar(0.45)));
    assertEquals(1, gain(bar(0.36)));
  }

  @Test
  void aPaleOneIsBroughtToTheUsualContrast() {
    assertEquals(0.46 / 0.24, gain(bar(0.24)), 0.05);
  }

  @Test
  void anEmptyFloorIsNotMadeIntoSomething() {
    assertEquals(1, gain(bar(0)));
    assertEquals(1, gain(bar(0.08)));
  }

  @Test
  void thePictureFollowsItsTransmission() {
    GrayImage picture = GrayImage.of(3, 1, new float[] {100, 80, 60});
    GrayImage flat = GrayImage.of(3, 1, new float[] {1, 0.8f, 0.6f});
    GrayImage stretched = Contrast.stretched(flat, 2);
    assertArrayEquals(new float[] {1, 0.6f, 0.2f}, stretched.toArray(), 1e-6f);
    BinaryMask floor = BinaryMask.where(3, 1, i -> i < 2);
    assertArrayEquals(
        new float[] {100, 60, 60}, Contrast.applied(picture, stretched, 2, floor).toArray(), 1e-4f);
  }
}
