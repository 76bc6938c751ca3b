package org.wormscreen.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Resampled;

class FlatteningTest {

  private static GrayImage lit() {
    GrayImage painted = BodyMapNetTest.painted();
    float[] values = painted.toArray();
    for (int i = 0; i < values.length; i++) {
      int x = i % painted.width();
      int y = i / painted.width();
      double light = (1 - x / 200.0) * (1 - y / 300.0) * (x > 8 ? 1 : 0);
      values[i] = (float) (100 + 2000 * (double) values[i] * light);
    }
    return GrayImage.of(painted.width(), painted.height(), values);
  }

  private static GrayImage flattened(GrayImage image) {
    Resampled same = new Resampled(image, image.width(), image.height());
    return Flattening.by(same.every(Flattening.SAMPLE)).of(image);
  }

  @Test
  void equalsTheFlatteningOfTheTrainingProgram() throws IOException {
    GrayImage flat = flattened(lit());
    List<String> golden;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                FlatteningTest.class.getResourceAsStream("flattened.csv"),
                StandardCharsets.UTF_8))) {
      golden = in.lines().skip(1).toList();
    }
    assertEquals(100, golden.size());
    for (String line : golden) {
      String[] c = line.split(",");
      assertEquals(
          Double.parseDouble(c[2]),
          flat.at(Integer.parseInt(c[0]), Integer.parseInt(c[1])),
          1e-4,
          line);
    }
  }

  @Test
  void aLinearCameraWithAnotherGainGivesTheSame() {
    GrayImage lit = lit();
    float[] brighter = lit.toArray();
    for (int i = 0; i < brighter.length; i++) {
      brighter[i] = 7 * brighter[i];
    }
    GrayImage one = flattened(lit);
    GrayImage other = flattened(GrayImage.of(lit.width(), lit.height(), brighter));
    for (int y = 0; y < lit.height(); y++) {
      for (int x = 0; x < lit.width(); x++) {
        assertEquals(one.at(x, y), other.at(x, y), 1e-5);
      }
    }
  }

  @Test
  void anImageWithoutValuesIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> flattened(GrayImage.of(1, 1, new float[] {Float.NaN})));
  }
}
