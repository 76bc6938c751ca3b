package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.wormscreen.intake.TestPlate.files;
import static org.wormscreen.intake.TestPlate.messages;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.well;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;

/**
 * Files that do not belong, cannot be read or must not be touched, and the sentence that each
 * earns.
 */
class FileOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
  }

  @Test
  void aFileThatFitsNoPatternIsListedAndTheOthersArePlanned() throws IOException {
    PlatePlan plan = plate().with("A01.tif", "A02.tif", "overview.tif").plan();
    PlateProblem unknown = only(plan, Code.UNKNOWN_FILE);
    assertEquals(Severity.NOTE, unknown.severity());
    assertEquals(files("overview.tif"), unknown.files());
    assertEquals(
        "1 image file of 3 without the layout of the others (plain names), left out:"
            + " overview.tif. Expected A01.tif or plate_A01_s2_w1.tif; rename them, or give"
            + " --pattern",
        unknown.message());
    assertEquals(List.of("A01", "A02"), wells(plan));
  }

  @Test
  void aFolderInWhichNoNameTellsAWellCannotBeUsed() throws IOException {
    PlatePlan plan = plate().with("x.tif", "y.tif").plan();
    PlateProblem unknown = only(plan, Code.UNKNOWN_FILE);
    assertEquals(Severity.PLATE, unknown.severity());
    assertTrue(
        unknown
            .message()
            .startsWith("none of 2 image files says its well in its name: x.tif, y.tif. Expected"),
        unknown.message());
    assertFalse(plan.usable());
    assertEquals("unknown", plan.layout());
    assertEquals(
        List.of("A01", "B02"),
        wells(
            TestPlate.in(temp, "q")
                .with("img-A-1.tif", "img-B-2.tif")
                .plan(DEFAULTS.withPattern("img-(?<row>.)-(?<column>.)"))));
  }

  @Test
  void aFolderWithoutImagesSaysWhatItHolds() throws IOException {
    PlatePlan plan = plate().with("a.csv", "b.csv", "c", ".hidden").plan();
    PlateProblem none = only(plan, Code.NO_IMAGES);
    assertEquals(Severity.PLATE, none.severity());
    assertEquals(
        plan.folder()
            + " holds no image files (only 2 .csv, 1 hidden, 1 without extension); give the folder"
            + " in which the microscope wrote the plate",
        none.message());
    assertEquals(List.of(), plan.wells());
  }

  @Test
  void thumbnailsAndOtherFilesAreLeftOutAndCounted() throws IOException {
    PlatePlan plan =
        plate()
            .with("x_A01_w1.tif", "x_A01_w1_thumb.tif", "x.HTD", "Thumbs.db", ".DS_Store")
            .plan();
    assertEquals(
        List.of(
            "left out: 1 thumbnail, such as x_A01_w1_thumb.tif",
            "left out: 2 files that are no images (1 .db, 1 hidden): .DS_Store, Thumbs.db"),
        messages(plan, Code.LEFT_OUT));
    assertTrue(plan.usable());
  }

  @Test
  void unreadableImagesCostTheirWellsWithTheFault() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01.tif")
            .holding("A02.tif", "")
            .holding("A03.tif", "<html>")
            .holding("B01.tif", "bug")
            .plan();
    assertEquals(
        List.of(
            "A02.tif has no bytes",
            "A03.tif is no image",
            "B01.tif made its reader fail: java.lang.IllegalStateException: a bug of the reader"),
        messages(plan, Code.UNREADABLE_IMAGE));
    assertEquals(Optional.of(ImageFault.EMPTY_FILE), well(plan, "A02").problems().get(0).fault());
    assertEquals(
        Path.of("A02.tif"),
        well(plan, "A02").fields().get(0).images().get(ChannelRole.BRIGHTFIELD).file());
    assertTrue(plan.usable());
  }

  @Test
  void aFolderThatIsALinkKeepsTheNameThatTheUserGave() throws IOException {
    TestPlate real = TestPlate.in(temp, "2026-03-14").with("A01.tif");
    Path link = Files.createSymbolicLink(temp.resolve("today"), real.folder());
    PlatePlan plan = new TestPlate(link).plan();
    assertEquals("today", plan.plate());
    assertEquals(List.of("A01"), wells(plan));
    assertTrue(Files.exists(plan.path(new PlannedImage(Path.of("A01.tif"), PlaneIndex.FIRST))));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void namesMadeToTireThePatternsAreReadInNoTime() throws IOException {
    TestPlate plate = plate().with("A01.tif");
    for (String part : List.of("A1_", "_s1", "_w1", "a", "1", "A", " ", "._-", "[{(", "0A1_s")) {
      String name = part.repeat(250 / part.length());
      for (int i = 0; i < 20; i++) {
        plate.with(name.substring(i) + "!.tif");
      }
    }
    assertEquals(List.of("A01"), wells(plate.plan()));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void pipesAndLinksOutOfTheFolderAreNeverTouched() throws Exception {
    TestPlate plate = plate().with("A01.tif");
    Path outside = Files.writeString(temp.resolve("outside.tif"), TestPlate.IMAGE);
    Files.createSymbolicLink(plate.folder().resolve("A02.tif"), outside);
    Files.createSymbolicLink(plate.folder().resolve("A03.tif"), Path.of("A03.tif"));
    Files.createSymbolicLink(plate.folder().resolve("loop"), plate.folder());
    Files.createSymbolicLink(plate.folder().resolve("B02.tif"), Path.of("A01.tif"));
    boolean piped =
        new ProcessBuilder("mkfifo", plate.folder().resolve("B01.tif").toString()).start().waitFor()
            == 0;
    assumeTrue(piped, "SKIPPED: no mkfifo here");
    PlatePlan plan = plate.plan();
    assertEquals(
        List.of(
            "loop is a link to a folder, which is not followed; it is left out",
            "A02.tif is a link that leads out of the plate folder; put the image itself there",
            "A03.tif is a link that leads nowhere or in a circle; put the image itself there",
            "B01.tif is a pipe, socket or device, not a file; put the image itself there"),
        messages(plan, Code.FORBIDDEN_FILE));
    assertEquals(List.of("A01", "A02", "A03", "B01", "B02"), wells(plan));
    assertEquals(Optional.of(ImageFault.IO), well(plan, "B01").problems().get(0).fault());
    assertEquals(List.of(), well(plan, "B02").problems());
    assertEquals(List.of(), well(plate.plan(DEFAULTS.withLinksOutside(true)), "A02").problems());
  }

  @Test
  void imageStoresAreNotWalkedInto() throws IOException {
    PlatePlan plan = plate().with("A01.tif").with("x.zarr/B/03/0/0.tif").plan();
    assertEquals(
        "left out: 1 image store that hold no plate, or lie beside a plate of files: x.zarr",
        only(plan, Code.LEFT_OUT).message());
    assertEquals(List.of("A01"), wells(plan));
  }

  @Test
  void strangeNamesAreCarriedAndShownHarmless() throws IOException {
    PlatePlan plan =
        plate()
            .with("my 'odd' \"$plate\" *_A01.tif", "my 'odd' \"$plate\" *_A02.tif")
            .with("evil\n\u001b[31m.tif")
            .plan();
    assertEquals("my 'odd' \"$plate\" *", plan.plate());
    PlateProblem unknown = only(plan, Code.UNKNOWN_FILE);
    assertTrue(unknown.message().contains("evil??[31m.tif"), unknown.message());
    assertEquals(files("evil\n\u001b[31m.tif"), unknown.files());
    new PlateDrawing(plan)
        .lines()
        .forEach(line -> assertFalse(line.chars().anyMatch(Character::isISOControl), line));
  }
}
