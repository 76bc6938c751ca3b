package org.wormscreen.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Window;

class BodyMapNetTest {

  private static final int WIDTH = 90;
  private static final int HEIGHT = 70;
  private static final BodyMapNet NET = BodyMapNet.load();

  /**
   * Two crossing sine waves on shaded ground; the same formula stands in scripts/train/export.py.
   */
  static GrayImage painted() {
    float[] values = new float[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double first = Math.abs(y - 30 - 9 * Math.sin(x / 14.0)) / 4.5;
        double second = Math.abs(x - 40 - 6 * Math.sin(y / 11.0)) / 4.0;
        double ground = 1 + 0.02 * Math.sin(x / 7.0) * Math.cos(y / 5.0);
        values[y * WIDTH + x] =
            (float)
                (ground
                    * (1 - 0.55 * Math.exp(-Math.pow(first, 4)))
                    * (1 - 0.45 * Math.exp(-Math.pow(second, 4))));
      }
    }
    return GrayImage.of(WIDTH, HEIGHT, values);
  }

  private static float plane(BodyMaps maps, int plane, int x, int y) {
    if (plane == 0) {
      return maps.body(x, y);
    }
    return maps.core(plane - 1, x, y);
  }

  private static List<String> golden() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                BodyMapNetTest.class.getResourceAsStream("golden.csv"), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).toList();
    }
  }

  @Test
  void mapsEqualThoseOfTheTrainingProgramWithinOneStep() throws IOException {
    BodyMaps maps = NET.predict(painted());
    List<String> golden = golden();
    assertEquals(250, golden.size());
    double worst = 0;
    int beyond = 0;
    int checked = 0;
    for (String line : golden) {
      String[] cells = line.split(",");
      if (Integer.parseInt(cells[0]) >= BodyMaps.PLANES) {
        continue; // bodies by direction, which the program does not ask for
      }
      checked++;
      double expected = Math.max(-8, Math.min(7.99, Double.parseDouble(cells[3])));
      float p =
          plane(
              maps,
              Integer.parseInt(cells[0]),
              Integer.parseInt(cells[1]),
              Integer.parseInt(cells[2]));
      double off = Math.abs(Math.log(p / (1 - p)) - expected);
      worst = Math.max(worst, off);
      beyond += off > 1.0 / 32 + 1e-3 ? 1 : 0;
    }
    assertTrue(checked > 100, checked + " logits checked");
    assertEquals(0, beyond, "of %d logits; the worst is off by %s".formatted(checked, worst));
  }

  @Test
  void theSameImageGivesTheSameBitsAgainAndFromAnotherNetOfTheSameFile() {
    BodyMaps once = NET.predict(painted());
    BodyMaps again = NET.predict(painted());
    BodyMaps other = BodyMapNet.load().predict(painted());
    for (int plane = 0; plane < BodyMaps.PLANES; plane++) {
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          float p = plane(once, plane, x, y);
          assertEquals(p, plane(again, plane, x, y), 0f);
          assertEquals(p, plane(other, plane, x, y), 0f);
        }
      }
    }
  }

  @Test
  void paintedCrossingIsFoundInTwoDirections() {
    BodyMaps maps = NET.predict(painted());
    float level = 0;
    float upright = 0;
    for (int bin = 0; bin < BodyMaps.BINS; bin++) {
      boolean flat = bin < 3 || bin > 9;
      level = flat ? Math.max(level, maps.core(bin, 13, 37)) : level;
      upright = flat ? upright : Math.max(upright, maps.core(bin, 36, 60));
    }
    assertTrue(level > 0.5 && upright > 0.5, "level " + level + ", upright " + upright);
    assertTrue(maps.body(70, 60) < 0.1, "empty ground " + maps.body(70, 60));
  }

  @Test
  void emptyGroundAndUnseenPixelsHoldNoBody() {
    float[] values = new float[64 * 48];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < values.length / 2 ? 1f : Float.NaN;
    }
    BodyMaps maps = NET.predict(GrayImage.of(64, 48, values));
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        assertTrue(maps.body(x, y) < 0.2, "body %.2f at %d, %d".formatted(maps.body(x, y), x, y));
      }
    }
  }

  @Test
  void windowIsNamedByTheImagesPixelsAndZeroOutside() {
    GrayImage image = painted();
    BinaryMask everywhere = BinaryMask.where(60, 45, i -> true);
    BodyMaps maps = NET.predict(image, new Window(16, 16, 60, 45), everywhere);
    BodyMaps whole = NET.predict(image);
    assertEquals(new Window(16, 16, 60, 45), maps.window());
    assertEquals(0f, maps.body(15, 20), 0f);
    assertEquals(0f, maps.core(3, 20, 61), 0f);
    assertEquals(whole.body(40, 40), maps.body(40, 40), 0.2f);
    assertThrows(
        IllegalArgumentException.class,
        () -> NET.predict(image, new Window(40, 40, 60, 45), everywhere));
    assertThrows(
        IllegalArgumentException.class,
        () -> NET.predict(image, new Window(16, 16, 50, 45), everywhere));
    assertThrows(IllegalArgumentException.class, () -> maps.core(12, 20, 20));
  }

  @Test
  void anotherFileOfWeightsIsRefused() throws IOException {
    byte[] bytes;
    try (var in = BodyMapNet.class.getResourceAsStream(BodyMapNet.RESOURCE)) {
      bytes = in.readAllBytes();
    }
    assertTrue(bytes.length < 5_000_000, bytes.length + " bytes");
    NetWeights.of(bytes, BodyMapNet.SHA256);
    bytes[bytes.length / 2] ^= 1;
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> NetWeights.of(bytes, BodyMapNet.SHA256));
    assertTrue(refused.getMessage().contains(BodyMapNet.SHA256), refused.getMessage());
  }

  @Test
  void halfFloatsAreReadExactly() {
    assertEquals(1f, NetWeights.half((short) 0x3c00), 0f);
    assertEquals(-2f, NetWeights.half((short) 0xc000), 0f);
    assertEquals(65504f, NetWeights.half((short) 0x7bff), 0f);
    assertEquals(0x1p-24f, NetWeights.half((short) 1), 0f);
    assertEquals(0x1p-14f, NetWeights.half((short) 0x0400), 0f);
    assertEquals(0f, NetWeights.half((short) 0), 0f);
    assertThrows(IllegalStateException.class, () -> NetWeights.half((short) 0x7c00));
  }
}
