package org.wormscreen.worm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.mask.plane.BinaryMask;

class ClassicalEvidenceTest {

  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;

  /** Two bars in opposite corners, of which only these are objects, a third between, and noise. */
  private static Foreground bars() {
    BinaryMask objects =
        BinaryMask.where(
            WIDTH,
            HEIGHT,
            i -> bar(i % WIDTH - 20, i / WIDTH - 30) || bar(i % WIDTH - 340, i / WIDTH - 270));
    Random random = new Random(11);
    float[] flat = new float[WIDTH * HEIGHT];
    for (int i = 0; i < flat.length; i++) {
      boolean dark = objects.at(i % WIDTH, i / WIDTH) || bar(i % WIDTH - 180, i / WIDTH - 150);
      flat[i] = (dark ? 0.5f : 1) + 0.02f * random.nextFloat();
    }
    GrayImage image = GrayImage.of(WIDTH, HEIGHT, flat);
    BinaryMask all = BinaryMask.where(WIDTH, HEIGHT, i -> true);
    return new Foreground(image, image, all, objects, ImageCondition.GOOD);
  }

  private static boolean bar(int x, int y) {
    return x >= 0 && x < 60 && y >= 0 && y < 9;
  }

  @Test
  void nearTheObjectsItIsThatOfTheWholePictureBitForBitAndFarAwayNothing() {
    Foreground bars = bars();
    for (double zoom : new double[] {0.7, 1, 1.4}) {
      Grid grid = Grid.about(bars.objects(), zoom);
      ClassicalEvidence classical = new ClassicalEvidence(0.2);
      Evidence whole = classical.of(bars, grid);
      Evidence near = classical.near(bars, grid);
      BinaryMask wanted = grid.window().cut(grid.resampled(bars.objects())).grown(40);
      float crest = 0;
      for (int y = 0; y < wanted.height(); y++) {
        for (int x = 0; x < wanted.width(); x++) {
          if (wanted.at(x, y)) {
            assertEquals(whole.core().at(x, y), near.core().at(x, y), 0f);
            assertEquals(whole.body().at(x, y), near.body().at(x, y), 0f);
            assertEquals(whole.density().at(x, y), near.density().at(x, y), 0f);
            crest = Math.max(crest, near.core().at(x, y));
          }
        }
      }
      assertTrue(crest > 0.9, "a crest of " + crest);
      int x = (int) (210 * grid.zoomX()) - grid.window().left();
      int y = (int) (154 * grid.zoomY()) - grid.window().top();
      assertTrue(whole.density().at(x, y) > 0.3, "the third bar is seen in the whole");
      assertEquals(0, near.density().at(x, y), 0f);
    }
  }
}
