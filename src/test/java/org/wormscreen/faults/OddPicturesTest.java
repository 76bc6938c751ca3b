package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.tiff.TiffSource;
import org.wormscreen.imagej.GrayTiffWriter;
import org.wormscreen.imagej.GrayTiffWriter.Packing;
import org.wormscreen.plate.PixelSize;

/** Pictures that can be read and are not what they should be. */
@Timeout(60)
class OddPicturesTest {

  @TempDir Path folder;

  /** Changes the picture of a well. */
  private static void change(Path file, UnaryOperator<GrayImage> how) throws IOException {
    GrayImage image;
    try (OpenImage open = new TiffSource().open(file, ImageLimits.defaults())) {
      image = open.read(PlaneIndex.FIRST);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      new GrayTiffWriter(Packing.NONE)
          .write(how.apply(image), Optional.of(new PixelSize(10, "painted")), out);
    }
  }

  private static GrayImage turnedOver(GrayImage image) {
    float[] values = image.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = 3000 - values[i];
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  /** As far out of focus as a stage that stopped half a millimetre off: boxes of 17 pixels. */
  private static GrayImage blurred(GrayImage image) {
    GrayImage soft = image;
    for (int pass = 0; pass < 3; pass++) {
      soft = boxed(soft, 8);
    }
    return soft;
  }

  private static GrayImage boxed(GrayImage image, int reach) {
    int side = image.width();
    float[] means = new float[side * image.height()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < side; x++) {
        double sum = 0;
        for (int dy = -reach; dy <= reach; dy++) {
          for (int dx = -reach; dx <= reach; dx++) {
            int inX = Math.min(side - 1, Math.max(0, x + dx));
            int inY = Math.min(image.height() - 1, Math.max(0, y + dy));
            sum += image.at(inX, inY);
          }
        }
        means[y * side + x] = (float) Math.round(sum / ((2 * reach + 1) * (2 * reach + 1)));
      }
    }
    return GrayImage.of(side, image.height(), means);
  }

  @Test
  void wellsWhoseLightIsTurnedOverAreMeasuredAndNamed() throws IOException {
    SmallPlate plate = SmallPlate.in(folder, "plate");
    plate.plate().paint("A03", 10);
    change(plate.plate().file("A03"), OddPicturesTest::turnedOver);
    assertEquals(0, plate.analyze().code());
    assertEquals("OK", plate.well("A03").status());
    assertEquals(10, plate.well("A03").wormsScored());
    String run = Files.readString(plate.out().resolve("run.json"));
    assertTrue(
        run.contains(
            "Pictures of A03 are light on dark, those of 2 other wells dark on light; the former were turned over"),
        run);
  }

  @Test
  void aPlateOfOneLightHasNoSuchNote() throws IOException {
    SmallPlate plate = SmallPlate.in(folder, "plate");
    assertEquals(0, plate.analyze().code());
    assertFalse(
        Files.readString(plate.out().resolve("run.json")).contains("light on dark"), "no note");
    for (String well : List.of("A01", "A02")) {
      change(plate.plate().file(well), OddPicturesTest::turnedOver);
    }
    assertEquals(0, plate.analyze().code());
    assertTrue(
        Files.readString(plate.out().resolve("run.json"))
            .contains("All pictures are light on dark"));
  }

  @Test
  void aWellOutOfFocusIsNoMeasurementAndSaysSo() throws IOException {
    SmallPlate plate = SmallPlate.in(folder, "plate");
    plate.plate().paint("A03", 10);
    change(plate.plate().file("A03"), OddPicturesTest::blurred);
    assertEquals(4, plate.analyze().code());
    assertEquals("FAILED_OUT_OF_FOCUS", plate.well("A03").status());
    assertEquals(0, plate.well("A03").wormsSeen(), "no evidence that animals are missing");
    assertEquals("OK", plate.well("A01").status());
  }
}
