package org.wormscreen.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import ij.measure.Calibration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.imagej.GrayTiffWriter.Packing;
import org.wormscreen.plate.PixelSize;

class GrayTiffWriterTest {

  @TempDir Path folder;

  private static GrayImage noise(int width, int height) {
    Random random = new Random(3);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = 8000 + i % width * 3 + random.nextInt(200);
    }
    values[0] = 0;
    values[values.length - 1] = 65535;
    return GrayImage.of(width, height, values);
  }

  private static byte[] bytes(Packing packing, GrayImage image, Optional<PixelSize> size)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GrayTiffWriter(packing).write(image, size, out);
    return out.toByteArray();
  }

  private Path file(Packing packing, GrayImage image, Optional<PixelSize> size) throws IOException {
    return Files.write(folder.resolve("A01.tif"), bytes(packing, image, size));
  }

  @ParameterizedTest
  @CsvSource({"NONE,61,47", "LZW,61,47", "DEFLATE,61,47", "LZW,1,1", "LZW,700,500"})
  void imagesComeBackWithTheirPixelSize(Packing packing, int width, int height) throws IOException {
    GrayImage image = noise(width, height);
    Path file = file(packing, image, Optional.of(new PixelSize(3.25, "test")));
    try (OpenImage open = ImageSources.installed().open(file)) {
      assertEquals(image, open.read(PlaneIndex.FIRST));
      assertEquals(3.25, open.metadata().pixelSize().orElseThrow().micrometres(), 1e-5);
      assertEquals(16, open.metadata().bits());
    }
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void imageJOpensThemCalibrated(Packing packing) throws IOException {
    GrayImage image = noise(40, 30);
    Path file = file(packing, image, Optional.of(new PixelSize(6.5, "test")));
    ImagePlus opened = new Opener().openImage(file.toString());
    Calibration calibration = opened.getCalibration();
    assertEquals(6.5, calibration.pixelWidth, 1e-5);
    assertEquals("\u00b5m", calibration.getUnit());
    float[] values = new float[40 * 30];
    for (int i = 0; i < values.length; i++) {
      values[i] = opened.getProcessor().getf(i);
    }
    assertArrayEquals(image.toArray(), values);
  }

  @Test
  void withoutAPixelSizeNoneIsWritten() throws IOException {
    Path file = file(Packing.LZW, noise(9, 9), Optional.empty());
    try (OpenImage open = ImageSources.installed().open(file)) {
      assertEquals(Optional.empty(), open.metadata().pixelSize());
    }
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void theSameImageGivesTheSameBytes(Packing packing) throws IOException {
    Optional<PixelSize> size = Optional.of(new PixelSize(2, "test"));
    assertArrayEquals(bytes(packing, noise(50, 40), size), bytes(packing, noise(50, 40), size));
  }

  @Test
  void packingMakesSmoothImagesSmaller() throws IOException {
    float[] values = new float[300 * 200];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1000 + i % 300;
    }
    GrayImage smooth = GrayImage.of(300, 200, values);
    int plain = bytes(Packing.NONE, smooth, Optional.empty()).length;
    assertTrue(bytes(Packing.LZW, smooth, Optional.empty()).length < plain / 2);
    assertTrue(bytes(Packing.DEFLATE, smooth, Optional.empty()).length < plain / 20);
  }

  @Test
  void valuesAreRounded() throws IOException {
    GrayImage image = GrayImage.of(3, 1, new float[] {0.4f, 0.6f, 65535.4f});
    try (OpenImage open =
        ImageSources.installed().open(file(Packing.NONE, image, Optional.empty()))) {
      assertArrayEquals(new float[] {0, 1, 65535}, open.read(PlaneIndex.FIRST).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, 65536, Float.NaN, Float.POSITIVE_INFINITY})
  void valuesBeyondSixteenBitsAreRefused(float value) {
    GrayImage image = GrayImage.of(1, 1, new float[] {value});
    assertThrows(
        IllegalArgumentException.class, () -> bytes(Packing.NONE, image, Optional.empty()));
  }
}
