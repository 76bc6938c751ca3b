package org.wormscreen.fiji.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.ScreenException;
import org.wormscreen.image.GrayImage;
import org.wormscreen.plate.PixelSize;

class OpenPictureTest {

  private static GrayImage only(ImageProcessor pixels) {
    OpenPicture picture = new OpenPicture(new ImagePlus("x", pixels));
    return picture.gray(picture.places(0, false).get(0));
  }

  private static OpenPicture calibrated(double um, String unit) {
    ImagePlus image = new ImagePlus("x", new ByteProcessor(2, 2));
    image.getCalibration().pixelWidth = um;
    image.getCalibration().pixelHeight = um;
    image.getCalibration().setUnit(unit);
    return new OpenPicture(image);
  }

  @Test
  void sixteenBitsKeepTheirValues() {
    assertEquals(
        GrayImage.of(2, 1, new float[] {7, 65_535}),
        only(new ShortProcessor(2, 1, new short[] {7, (short) 65_535}, null)));
  }

  @Test
  void coloursBecomeGrayAsInFiles() {
    assertEquals(
        GrayImage.of(2, 1, new float[] {76.245f, 9}),
        only(new ColorProcessor(2, 1, new int[] {0xff0000, 0x090909})));
  }

  @Test
  void anInvertingTableTurnsValuesOver() {
    ByteProcessor pixels = new ByteProcessor(2, 1, new byte[] {10, (byte) 250});
    pixels.invertLut();
    assertEquals(GrayImage.of(2, 1, new float[] {245, 5}), only(pixels));
  }

  @Test
  void nanStaysNan() {
    GrayImage gray = only(new FloatProcessor(2, 1, new float[] {Float.NaN, 0.5f}));
    assertTrue(Float.isNaN(gray.at(0, 0)));
    assertEquals(0.5f, gray.at(1, 0));
  }

  @ParameterizedTest
  @CsvSource({"2.6, um", "2.6, micron", "2.6, \u00b5m", "2.6, '\\u00B5m'", "0.0026, mm"})
  void unitsOfLengthAreUnderstood(double edge, String unit) {
    assertEquals(2.6, calibrated(edge, unit).pixelSize(OptionalDouble.empty()).micrometres(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"1, pixel", "0.013888888, inch", "0.0033333333, inch", "1, ''"})
  void pixelsAndPrintResolutionsAreNoPixelSize(double edge, String unit) {
    OpenPicture picture = calibrated(edge, unit);
    assertEquals(Optional.empty(), picture.calibration());
    String message =
        assertThrows(ScreenException.class, () -> picture.pixelSize(OptionalDouble.empty()))
            .getMessage();
    assertTrue(message.contains("Give 'pixel_size'"), message);
  }

  @Test
  void whatIsSaidGoesBeforeTheImage() {
    PixelSize size = calibrated(2.6, "um").pixelSize(OptionalDouble.of(5));
    assertEquals(5, size.micrometres());
  }

  @Test
  void everySliceOfAStackIsAField() {
    ImageStack stack = new ImageStack(1, 1);
    for (int i = 0; i < 3; i++) {
      stack.addSlice(new ByteProcessor(1, 1, new byte[] {(byte) i}));
    }
    ImagePlus image = new ImagePlus("x", stack);
    image.setSlice(2);
    OpenPicture picture = new OpenPicture(image);
    assertEquals(3, picture.places(0, true).size());
    assertEquals(1, picture.gray(picture.places(0, false).get(0)).at(0, 0));
    assertEquals(2, picture.gray(picture.places(0, true).get(2)).at(0, 0));
  }

  @Test
  void channelsOfAHyperstackAreTold() {
    ImageStack stack = new ImageStack(1, 1);
    for (int i = 0; i < 4; i++) {
      stack.addSlice(new ByteProcessor(1, 1, new byte[] {(byte) i}));
    }
    ImagePlus plain = new ImagePlus("x", stack);
    plain.setDimensions(2, 2, 1);
    OpenPicture picture = new OpenPicture(new CompositeImage(plain));
    assertEquals(2, picture.places(2, true).size());
    assertEquals(3, picture.gray(picture.places(2, true).get(1)).at(0, 0));
    String message =
        assertThrows(ScreenException.class, () -> picture.places(3, true)).getMessage();
    assertTrue(message.contains("has 2 channels; there is no channel 3"), message);
  }

  @Test
  void onlyAreasAreSelections() {
    ImagePlus image = new ImagePlus("x", new ByteProcessor(9, 9));
    image.setRoi(new Line(0, 0, 5, 5));
    assertTrue(new OpenPicture(image).selection().isEmpty());
    image.setRoi(new Roi(1, 1, 4, 4));
    assertTrue(new OpenPicture(image).selection().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"B02_w1.tif, B02", "plate 7 - H12.tif, H12", "embryo.tif, ''", "A01-B02.tif, ''"})
  void aWellIsReadFromATitleThatNamesOne(String title, String well) {
    assertEquals(well, OpenPicture.wellOf(title).map(Object::toString).orElse(""));
  }

  @Test
  void placesWithinPolygonsAreFound() {
    Roi drawn =
        new ij.gui.PolygonRoi(
            new float[] {10.5f, 30.2f, 30.1f, 10.3f},
            new float[] {5.2f, 5.3f, 12.1f, 12.3f},
            4,
            Roi.POLYGON);
    assertTrue(FieldOverlay.holds(drawn, 20.4, 8.6));
    assertTrue(!FieldOverlay.holds(drawn, 35, 8.6));
  }
}
