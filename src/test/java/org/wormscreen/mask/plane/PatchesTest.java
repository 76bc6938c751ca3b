package org.wormscreen.mask.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;

class PatchesTest {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  private static GrayImage noise(int width, int height) {
    Random random = new Random(5);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return GrayImage.of(width, height, values);
  }

  private static BinaryMask dots(int... places) {
    return BinaryMask.where(
        WIDTH, HEIGHT, i -> java.util.Arrays.stream(places).anyMatch(p -> p == i));
  }

  @Test
  void farPiecesGetWindowsOfTheirOwnAndNearOnesShareOne() {
    BinaryMask far = dots(0, HEIGHT * WIDTH - 1);
    assertEquals(2, Patches.about(far, 5, 10).windows().size());
    BinaryMask near = dots(100 * WIDTH + 100, 100 * WIDTH + 180);
    assertEquals(1, Patches.about(near, 5, 50).windows().size());
    assertEquals(List.of(), Patches.about(dots(), 5, 10).windows());
  }

  @Test
  void windowsHoldWhatIsOnWithItsMargin() {
    BinaryMask mask = dots(0, 50 * WIDTH + 70, 200 * WIDTH + 399);
    Patches patches = Patches.about(mask, 9, 4);
    BinaryMask wanted = mask.grown(9);
    wanted.runs(
        (y, from, to) ->
            assertTrue(
                patches.windows().stream()
                    .anyMatch(
                        w ->
                            w.left() <= from
                                && w.left() + w.width() >= to
                                && w.top() <= y
                                && w.top() + w.height() > y),
                from + " to " + to + ", " + y));
  }

  @Test
  void aPlaneMadeInPatchesIsThatOfTheWholeThere() {
    GrayImage image = noise(WIDTH, HEIGHT);
    BinaryMask mask = dots(3 * WIDTH + 4, 50 * WIDTH + 70, 250 * WIDTH + 399);
    Gaussian blur = new Gaussian(2);
    GrayImage whole = blur.blur(image);
    Patches patches = Patches.about(mask, 9, 6);
    assertTrue(patches.windows().size() > 1, patches.toString());
    GrayImage laid = patches.laid(-1, 6, w -> blur.blur(w.cut(image)));
    BinaryMask wanted = mask.grown(9);
    int elsewhere = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      float value = laid.at(i % WIDTH, i / WIDTH);
      elsewhere += value == -1 ? 1 : 0;
      if (wanted.at(i % WIDTH, i / WIDTH)) {
        assertEquals(whole.at(i % WIDTH, i / WIDTH), value, 0f);
      }
    }
    assertTrue(elsewhere > WIDTH * HEIGHT / 2, elsewhere + " pixels left out");
  }

  @Test
  void aPartOfAResampledImageIsThatOfTheWholeBitForBit() {
    GrayImage image = noise(97, 61);
    for (int[] size : new int[][] {{211, 133}, {40, 26}, {97, 61}}) {
      GrayImage whole = new Resampling(size[0], size[1]).of(image);
      Window window = new Window(7, 5, 21, 17);
      Resampled resampled = new Resampled(image, size[0], size[1]);
      assertEquals(window.cut(whole), resampled.part(window));
      GrayImage third = resampled.every(3);
      for (int y = 0; y < third.height(); y++) {
        for (int x = 0; x < third.width(); x++) {
          assertEquals(whole.at(3 * x, 3 * y), third.at(x, y), 0f);
        }
      }
      assertEquals((size[0] + 2) / 3, third.width());
    }
  }
}
