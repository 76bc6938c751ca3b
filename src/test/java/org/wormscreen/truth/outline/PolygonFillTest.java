package org.wormscreen.truth.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolygonFillTest {

  private static String filled(double[] x, double[] y) {
    return Painted.picture(new PolygonFill(x, y).region(8, 6), 8, 6);
  }

  @Test
  void edgesThroughPixelCentresBelongToThePolygon() {
    assertEquals(
        "........\n.####...\n.####...\n.####...\n........\n........\n",
        filled(new double[] {1.5, 4.5, 4.5, 1.5}, new double[] {1.5, 1.5, 3.5, 3.5}));
  }

  @Test
  void cornersOnPixelCornersFillWholePixels() {
    assertEquals(
        "........\n.###....\n.###....\n........\n........\n........\n",
        filled(new double[] {1, 4, 4, 1}, new double[] {1, 1, 3, 3}));
  }

  @Test
  void partOutsideOfTheImageIsCutOff() {
    assertEquals(
        "##......\n##......\n........\n........\n........\n........\n",
        filled(new double[] {-3, 2, 2, -3}, new double[] {-3, -3, 2, 2}));
    assertEquals(
        Optional.empty(),
        new PolygonFill(new double[] {-3, -1, -1}, new double[] {1, 1, 3}).region(8, 6));
  }

  @Test
  void crossedPolygonFillsByTheEvenOddRule() {
    assertEquals(
        "#...#...\n##.##...\n#####...\n##.##...\n#...#...\n........\n",
        filled(new double[] {0.5, 4.5, 4.5, 0.5}, new double[] {0.5, 4.5, 0.5, 4.5}));
  }

  /**
   * 60 random polygons (some crossing themselves, corners on quarters of pixels, partly outside of
   * 24 x 16 pixels) filled by scikit-image 0.26: made by
   *
   * <pre>
   * rng = np.random.default_rng(7)
   * v = rng.integers(-12, 112, (rng.integers(3, 12), 2)) / 4 * [1, .7]; v = np.round(v * 4) / 4
   * polygon(v[:, 1] - .5, v[:, 0] - .5, (16, 24))
   * </pre>
   */
  @Test
  void agreesWithScikitImagePixelForPixel() throws IOException {
    int polygons = 0;
    try (InputStream in = PolygonFillTest.class.getResourceAsStream("polygons.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String x = lines.readLine(); x != null; x = lines.readLine()) {
        double[] xs = numbers(x);
        double[] ys = numbers(lines.readLine());
        StringBuilder expected = new StringBuilder();
        for (int row = 0; row < 16; row++) {
          expected.append(lines.readLine()).append('\n');
        }
        assertEquals(
            expected.toString(),
            Painted.picture(new PolygonFill(xs, ys).region(24, 16), 24, 16),
            x);
        polygons++;
      }
    }
    assertEquals(60, polygons);
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
