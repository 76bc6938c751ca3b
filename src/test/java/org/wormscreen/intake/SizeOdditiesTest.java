package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.intake.TestPlate.messages;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.well;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageFault;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;

/** Image sizes and pixel sizes that are missing or disagree, and the sentence that each earns. */
class SizeOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
  }

  @Test
  void anotherImageSizeCostsItsWellUnlessItsPixelSizeIsConfirmed() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01.tif", "A02.tif", "A03.tif")
            .holding("B01.tif", "32x24")
            .holding("B02.tif", "32x24 um=6.25")
            .plan();
    assertEquals(
        List.of(
            "well B02: B02.tif: 32 x 24 pixels, where 3 images of the plate have 64 x 48; its pixel"
                + " size is the same",
            "B01.tif: 32 x 24 pixels, where 3 images of the plate have 64 x 48, and no pixel size of"
                + " its own confirms the plate's"),
        messages(plan, Code.MIXED_IMAGE_SIZE));
    assertEquals(Optional.of(new ImageSize(64, 48)), plan.imageSize());
    assertEquals(1, well(plan, "B01").problems().size());
    assertEquals(List.of(), well(plan, "B02").problems());
  }

  @Test
  void twoImageSizesEquallyOftenStopThePlate() throws IOException {
    PlatePlan plan = plate().with("A01.tif").holding("A02.tif", "32x24 um=6.25").plan();
    assertEquals(
        "the images are equally often 32 x 24 (A02.tif) and 64 x 48 (A01.tif) pixels; expected one"
            + " size (were some binned or cropped?)",
        only(plan, Code.MIXED_IMAGE_SIZE).message());
    assertFalse(plan.usable());
  }

  @Test
  void aSecondPixelSizeCostsItsWells() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01.tif", "A02.tif")
            .holding("A03.tif", "64x48 um=6.2505")
            .holding("B01.tif", "64x48 um=3.125")
            .plan();
    PlateProblem mixed = only(plan, Code.MIXED_PIXEL_SIZE);
    assertEquals(Severity.WELL, mixed.severity());
    assertEquals(
        "B01.tif: 3.125 um per pixel, while 3 images of the plate have 6.25; give --pixel-size if it"
            + " is wrong",
        mixed.message());
    assertEquals(6.25, plan.pixelSize().orElseThrow().micrometres());
    assertEquals(Optional.of(ImageFault.METADATA), mixed.fault());
  }

  @Test
  void twoPixelSizesEquallyOftenStopThePlateUnlessTheUserDecides() throws IOException {
    TestPlate plate = plate().with("A01.tif").holding("A02.tif", "64x48 um=3.2");
    PlatePlan plan = plate.plan();
    assertEquals(
        "the files disagree on the pixel size: 3.2 um in 1 image (A02.tif), 6.25 um in 1 image"
            + " (A01.tif); give --pixel-size UM, or part the plate",
        only(plan, Code.MIXED_PIXEL_SIZE).message());
    assertFalse(plan.usable());
    PlatePlan told = plate.plan(DEFAULTS.withPixelSizeUm(6.25));
    assertTrue(told.usable());
    assertEquals(
        "--pixel-size 6.25 is used; the files say otherwise: 3.2 um in 1 image (A02.tif)",
        only(told, Code.MIXED_PIXEL_SIZE).message());
  }

  @Test
  void withoutAnyPixelSizeThePlateCannotBeAnalysed() throws IOException {
    TestPlate plate = plate().holding("A01.tif", "64x48").holding("A02.tif", "64x48");
    PlateProblem none = only(plate.plan(), Code.NO_PIXEL_SIZE);
    assertEquals(Severity.PLATE, none.severity());
    assertEquals(
        "no file says how large a pixel is (2 images); lengths in um need it. Give --pixel-size UM,"
            + " the um per pixel on the specimen",
        none.message());
    PlatePlan told = plate.plan(DEFAULTS.withPixelSizeUm(8));
    assertTrue(told.usable());
    assertEquals("--pixel-size", told.pixelSize().orElseThrow().origin());
  }

  @Test
  void aFileWithoutPixelSizeTakesThatOfTheOthersWithANote() throws IOException {
    PlatePlan plan = plate().with("A01.tif", "A02.tif").holding("A03.tif", "64x48").plan();
    assertEquals(
        "1 file without a pixel size; that of the others, 6.25 um, is taken: A03.tif",
        only(plan, Code.NO_PIXEL_SIZE).message());
    assertTrue(plan.usable());
  }

  @Test
  void aPixelSizeThatIsNoneIsRefused() {
    for (double um : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      ScreenException wrong =
          assertThrows(ScreenException.class, () -> DEFAULTS.withPixelSizeUm(um));
      assertEquals(
          "--pixel-size expects micrometres per pixel, a number above 0; found " + um,
          wrong.getMessage());
    }
  }
}
