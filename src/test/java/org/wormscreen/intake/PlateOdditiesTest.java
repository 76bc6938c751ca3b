package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.wormscreen.intake.TestPlate.messages;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/** One tiny folder for each oddity of a plate, and the sentence that it earns. */
class PlateOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();
  private static final String HEADER = "well,strain,treatment,concentration_um,role";

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
  }

  private static PlannedWell well(PlatePlan plan, String label) {
    return plan.well(WellId.parse(label).orElseThrow()).orElseThrow();
  }

  private static List<Path> files(String... names) {
    return List.of(names).stream().map(Path::of).toList();
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
  void aWellTwiceCannotBeAnalysedAndBothFilesAreNamed() throws IOException {
    PlatePlan plan = plate().with("A01.tif", "a1.png", "A02.tif").plan();
    PlateProblem twice = only(plan, Code.DUPLICATE_IMAGE);
    assertEquals(Severity.WELL, twice.severity());
    assertEquals(Optional.of(ImageFault.AMBIGUOUS), twice.fault());
    assertEquals(
        "2 files claim well A01, field 1: A01.tif, a1.png; expected one, so remove or rename the"
            + " others",
        twice.message());
    assertEquals(List.of(twice), well(plan, "A01").problems());
    assertEquals(List.of(), well(plan, "A02").problems());
    assertTrue(plan.usable());
  }

  @Test
  void twoPlatesInOneFolderAreNeverMixed() throws IOException {
    PlatePlan plan =
        plate().with("p1_A01.tif", "p1_A02.tif", "p1_A03.tif", "p2_A01.tif", "p2_B02.tif").plan();
    PlateProblem several = only(plan, Code.SEVERAL_PLATES);
    assertEquals(Severity.PLATE, several.severity());
    assertEquals(
        "found 2 plates, judged by their names: 'p1' (3 files), 'p2' (2 files). Expected one plate"
            + " per folder; give the folder of one, or move each into a folder of its own. Shown"
            + " here is 'p1'",
        several.message());
    assertEquals(List.of("A01", "A02", "A03"), wells(plan));
  }

  @Test
  void twoRunsInSubfoldersAreNeverMixedAndARescanOfOneWellCostsThatWell() throws IOException {
    PlatePlan runs =
        plate()
            .with("r1/TimePoint_1/e_A01_w1.tif", "r1/TimePoint_1/e_A02_w1.tif")
            .with("r2/TimePoint_1/e_A01_w1.tif", "r2/TimePoint_1/e_A02_w1.tif")
            .plan();
    assertTrue(
        only(runs, Code.SEVERAL_PLATES)
            .message()
            .startsWith(
                "found 2 plates, judged by folders with the same wells: 'r1' (2 files), 'r2' (2"
                    + " files)."));
    PlatePlan rescan =
        TestPlate.in(temp, "q").with("A01.tif", "A02.tif", "A03.tif", "again/A02.tif").plan();
    assertEquals(List.of(), messages(rescan, Code.SEVERAL_PLATES));
    assertEquals(files("A02.tif", "again/A02.tif"), only(rescan, Code.DUPLICATE_IMAGE).files());
  }

  @Test
  void runningNumbersBeforeTheWellAreNoPlates() throws IOException {
    PlatePlan plan = plate().with("001_A01.tif", "002_A02.tif", "003_A03.tif").plan();
    assertTrue(plan.usable());
    assertEquals("p", plan.plate());
    assertEquals(
        "the names begin differently for each well ('001', '002', '003'); these beginnings are not"
            + " taken for plates",
        only(plan, Code.SEVERAL_PLATES).message());
  }

  @Test
  void thePlateIsCalledByItsFilesUnlessTheFolderSaysMore() throws IOException {
    assertEquals("exp", TestPlate.in(temp, "images").with("exp_A01.tif").plan().plate());
    assertEquals(
        "exp_Plate_7", TestPlate.in(temp, "exp_Plate_7").with("EXP_A01.tif").plan().plate());
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

  @Test
  void aReporterAloneNeedsNoBrightfield() throws IOException {
    PlatePlan one =
        plate()
            .with("A01_w1.tif", "A02_w1.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.REPORTER, "w1")));
    assertTrue(one.usable());
    assertEquals(
        Map.of(ChannelRole.REPORTER, new PlannedImage(Path.of("A01_w1.tif"), PlaneIndex.FIRST)),
        well(one, "A01").fields().get(0).images());
    PlatePlan several =
        TestPlate.in(temp, "q")
            .with("A01_w1.tif", "A01_w2.tif")
            .plan(
                DEFAULTS.withChannels(
                    Map.of(ChannelRole.REPORTER, "w1", ChannelRole.BRIGHTFIELD, "none")));
    assertTrue(several.usable());
    assertEquals(1, well(several, "A01").fields().get(0).images().size());
  }

  @Test
  void noBrightfieldWithoutAReporterIsAnUnknownChannel() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "none")));
    assertEquals(Severity.PLATE, only(plan, Code.UNKNOWN_CHANNEL).severity());
  }

  @Test
  void severalChannelsAreAskedBackWithWhatIsThere() throws IOException {
    TestPlate plate = plate().with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif", "A02_w2.tif");
    PlatePlan plan = plate.plan();
    PlateProblem which = only(plan, Code.WHICH_CHANNEL);
    assertEquals(Severity.PLATE, which.severity());
    assertEquals(
        "found several channels (with files): w1 (2), w2 (2), and nothing says which is brightfield;"
            + " name it, as in --channels brightfield=w2",
        which.message());
    assertEquals(List.of("w1", "w2"), plan.channelsFound());
    PlatePlan told =
        plate.plan(
            DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "W02", ChannelRole.STAIN, "w1")));
    assertTrue(told.usable());
    assertEquals(
        Map.of(
            ChannelRole.BRIGHTFIELD,
            new PlannedImage(Path.of("A01_w2.tif"), PlaneIndex.FIRST),
            ChannelRole.STAIN,
            new PlannedImage(Path.of("A01_w1.tif"), PlaneIndex.FIRST)),
        well(told, "A01").fields().get(0).images());
  }

  @Test
  void anUnknownChannelIsAnErrorWithWhatIsThere() throws IOException {
    TestPlate plate = plate().with("A01_w1.tif", "A01_w2.tif");
    PlatePlan plan = plate.plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w3")));
    assertEquals(
        "--channels brightfield=w3: there is no such channel; found (with files) w1 (1), w2 (1)",
        only(plan, Code.UNKNOWN_CHANNEL).message());
    assertFalse(plan.usable());
    PlatePlan same =
        plate.plan(
            DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.STAIN, "w1")));
    assertEquals(
        "--channels names w1 for two roles; expected a channel of its own for each; found (with"
            + " files) w1 (1), w2 (1)",
        only(same, Code.UNKNOWN_CHANNEL).message());
  }

  @Test
  void aChannelCalledBrightfieldIsTakenAndSaid() throws IOException {
    PlatePlan plan = plate().with("A01_BF.tif", "A01_GFP.tif").plan();
    assertEquals(
        "channel bf is taken for brightfield by its name",
        only(plan, Code.WHICH_CHANNEL).message());
    assertEquals(
        "left out: 1 file of channels without a role (gfp)", only(plan, Code.LEFT_OUT).message());
    assertTrue(plan.usable());
  }

  @Test
  void aChannelMissingInSomeWellsCostsThem() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif", "A02_w2.tif", "A03_w1.tif")
            .plan(
                DEFAULTS.withChannels(
                    Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.REPORTER, "w2")));
    assertEquals(
        "well A03, field 1 has no image of channel w2 (reporter); found w1",
        only(plan, Code.MISSING_CHANNEL).message());
    assertEquals(List.of("A01", "A02", "A03"), wells(plan));
  }

  @Test
  void aWellWithoutAnyImageOfAChannelWithARoleKeepsItsRow() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w2")));
    assertEquals(List.of("A01", "A02"), wells(plan));
    assertEquals(
        "well A02 has images, and none of the channels, time point and slice that are taken",
        only(plan, Code.MISSING_IMAGE).message());
  }

  @Test
  void missingFieldsAreNoted() throws IOException {
    PlatePlan plan =
        plate().with("A01_s1.tif", "A01_s2.tif", "A02_s1.tif", "A02_s2.tif", "A03_s1.tif").plan();
    assertEquals(
        "field 2 is missing in 1 of 3 wells: A03", only(plan, Code.MISSING_FIELD).message());
    assertEquals(1, well(plan, "A03").fields().size());
  }

  @Test
  void theLastTimePointIsTakenAndSaid() throws IOException {
    PlatePlan plan =
        plate()
            .with(
                "TimePoint_1/e_A01_w1.tif", "TimePoint_2/e_A01_w1.tif", "TimePoint_1/e_A02_w1.tif")
            .plan();
    assertEquals(
        "found 2 time points (1, 2); the last, 2, is taken and 2 files of the others are left out",
        only(plan, Code.SEVERAL_PLANES).message());
    assertEquals(
        Path.of("TimePoint_2", "e_A01_w1.tif"),
        well(plan, "A01").fields().get(0).images().get(ChannelRole.BRIGHTFIELD).file());
    assertEquals(
        List.of(
            "well A02 has images, and none of the channels, time point and slice that are taken"),
        messages(plan, Code.MISSING_IMAGE));
  }

  @Test
  void theMiddleSliceOrTheProjectionIsTakenAndSaid() throws IOException {
    PlatePlan middle =
        plate()
            .with("A01_z1.tif", "A01_z2.tif", "A01_z3.tif", "A01_z4.tif")
            .plan(DEFAULTS.withSlices(SliceChoice.parse("middle")));
    assertEquals(
        "found 4 slices (1 to 4); the middle one, 2, is taken and 3 files of the others are left out",
        only(middle, Code.SEVERAL_PLANES).message());
    PlatePlan projection =
        TestPlate.in(temp, "q")
            .with("e_A01_w1.tif", "ZStep_1/e_A01_w1.tif", "ZStep_2/e_A01_w1.tif")
            .plan();
    assertEquals(
        "channel w1: found 2 slices (1, 2); the projection beside them is taken and 2 files of the"
            + " others are left out",
        only(projection, Code.SEVERAL_PLANES).message());
    assertEquals(
        Path.of("e_A01_w1.tif"),
        well(projection, "A01").fields().get(0).images().get(ChannelRole.BRIGHTFIELD).file());
  }

  @Test
  void filesWithSeveralPlanesAreReadByTheSameRule() throws IOException {
    TestPlate plate = plate().holding("A01.tif", "64x48 um=6.25 slices=5 frames=3");
    PlatePlan plan = plate.plan(DEFAULTS.withSlices(SliceChoice.parse("middle")));
    assertEquals(
        new PlaneIndex(0, 2, 2),
        well(plan, "A01").fields().get(0).images().get(ChannelRole.BRIGHTFIELD).plane());
    assertEquals(
        "1 file with several slices or time points: the middle slice of the last time point is"
            + " taken: A01.tif",
        only(plan, Code.SEVERAL_PLANES).message());
  }

  @Test
  void channelsWithinFilesAreChannels() throws IOException {
    TestPlate plate =
        plate()
            .holding("A01.tif", "64x48 um=6.25 channels=2 names=GFP;DIC")
            .holding("A02.tif", "64x48 um=6.25 channels=2 names=GFP;DIC");
    PlatePlan plan = plate.plan(DEFAULTS.withChannels(Map.of(ChannelRole.REPORTER, "gfp")));
    assertTrue(plan.usable());
    assertEquals(List.of("dic", "gfp"), plan.channelsFound());
    assertEquals(
        new PlannedImage(Path.of("A02.tif"), new PlaneIndex(1, 0, 0)),
        well(plan, "A02").fields().get(0).images().get(ChannelRole.BRIGHTFIELD));
    PlatePlan nameless =
        TestPlate.in(temp, "q").holding("A01.tif", "64x48 um=6.25 channels=2").plan();
    assertEquals(List.of("c1", "c2"), nameless.channelsFound());
    assertFalse(nameless.usable());
  }

  @Test
  void aFileOfSeveralChannelsWhereItsNameSaysOneIsAmbiguous() throws IOException {
    PlatePlan plan = plate().holding("A01_w1.tif", "64x48 um=6.25 channels=3").plan();
    PlateProblem ambiguous = only(plan, Code.UNREADABLE_IMAGE);
    assertEquals(Optional.of(ImageFault.AMBIGUOUS), ambiguous.fault());
    assertEquals(
        "A01_w1.tif holds 3 channels where its name says that it is one, w1; split it or rename it",
        ambiguous.message());
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
  void mapAndImagesAreComparedWellByWell() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01.tif", "A02.tif", "A03.tif")
            .withMap(HEADER, "A01,N2,DMSO,0,negative", "A02,N2,x,1,sample", "B01,N2,x,1,sample")
            .plan();
    assertEquals(List.of("A01", "A02", "A03", "B01"), wells(plan));
    assertEquals(
        "well B01 has a row in the map and no images", only(plan, Code.MISSING_IMAGE).message());
    assertEquals(
        "1 well has images and no row in plate_map.csv; it is measured and never used for calls:"
            + " A03. Add the row if it should be",
        only(plan, Code.UNMAPPED).message());
    assertEquals(
        "only 1 well with images has the role negative in plate_map.csv, and hits need at least 4",
        only(plan, Code.NO_CONTROLS).message());
    assertEquals("x", well(plan, "A02").contents().orElseThrow().treatment().compound());
    assertTrue(well(plan, "A03").contents().isEmpty());
    assertEquals(List.of(), messages(plan, Code.NO_MAP));
  }

  @Test
  void errorsInTheMapStopThePlateAndAreListedWithTheRest() throws IOException {
    PlatePlan plan =
        plate()
            .holding("A01.tif", "64x48")
            .withMap(HEADER, "A01,N2,DMSO,0,negativ", "A01,N2,x,-1,sample")
            .plan();
    assertEquals(
        List.of(
            "plate_map.csv, line 2: found the role 'negativ', expected negative, positive, sample,"
                + " reference or empty",
            "plate_map.csv, line 3: well A01 stands in line 2 already; a second compound in a well"
                + " belongs into treatment2"),
        messages(plan, Code.PLATE_MAP));
    assertEquals(1, messages(plan, Code.NO_PIXEL_SIZE).size());
    assertFalse(plan.usable());
  }

  @Test
  void theMapMayLieBesideTheFolderOrBeNamed() throws IOException {
    Path beside =
        Files.writeString(temp.resolve("plate_map.csv"), HEADER + "\nA01,N2,,,negative\n");
    TestPlate plate = plate().with("A01.tif");
    assertEquals(Optional.of(beside), plate.plan().mapFile());
    plate.withMap(HEADER, "A01,N2,,,negative");
    PlatePlan both = plate.plan();
    assertEquals(Optional.of(plate.folder().resolve("plate_map.csv")), both.mapFile());
    assertEquals(
        "the plate map is %s; the one beside the plate folder (%s) is not used"
            .formatted(both.mapFile().orElseThrow(), beside),
        only(both, Code.PLATE_MAP).message());
    assertEquals(Optional.of(beside), plate.plan(DEFAULTS.withMap(beside)).mapFile());
    Path nowhere = temp.resolve("nowhere.csv");
    ScreenException absent =
        assertThrows(ScreenException.class, () -> plate.plan(DEFAULTS.withMap(nowhere)));
    assertEquals(ScreenException.Kind.NO_INPUT, absent.kind());
    assertEquals(
        "There is no plate map %s; expected a CSV file with the header well,strain,treatment,concentration_um,role and rows such as A01,MT2124,DMSO,0,negative"
            .formatted(nowhere),
        absent.getMessage());
  }

  @Test
  void aMapThatIsNoFileIsRefused() throws IOException {
    TestPlate plate = plate().with("A01.tif");
    Path folder = Files.createDirectory(plate.folder().resolve("plate_map.csv"));
    ScreenException wrong = assertThrows(ScreenException.class, plate::plan);
    assertEquals(ScreenException.Kind.NO_INPUT, wrong.kind());
    assertTrue(
        wrong.getMessage().startsWith("The plate map is no file: " + folder), wrong.getMessage());
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
  void withoutAMapTheWellsAreAnalysedWithANote() throws IOException {
    PlatePlan plan = plate().with("A01.tif").plan();
    PlateProblem none = only(plan, Code.NO_MAP);
    assertEquals(Severity.NOTE, none.severity());
    assertTrue(
        none.message().startsWith("there is no plate map, so wells are analysed and no hits"));
    assertTrue(plan.usable());
  }

  @Test
  void wellsBeyondThePlateAreMistakesWhenNearlyAllOthersLieOnIt() throws IOException {
    TestPlate plate = plate();
    StringBuilder map = new StringBuilder(HEADER + "\n");
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 12; column++) {
        plate.with(new WellId(row, column) + ".tif");
        map.append(new WellId(row, column)).append(",N2,,,negative\n");
      }
    }
    plate.holding("plate_map.csv", map + "A13,N2,,,negative\nI01,N2,,,negative\n").with("P24.tif");
    PlatePlan plan = plate.plan();
    assertEquals(PlateFormat.WELLS_96, plan.format());
    assertEquals(
        List.of(
            "1 file (P24.tif) for wells P24, which do not lie on a plate of 96 wells (A01 to H12); correct"
                + " it, or give --plate-format if it is a larger plate",
            "plate_map.csv, line 98 and others: wells A13,I01, which do not lie on a plate of 96 wells"
                + " (A01 to H12); correct it, or give --plate-format if it is a larger plate"),
        messages(plan, Code.OFF_PLATE));
    assertFalse(plan.usable());
    assertTrue(plan.wells().stream().anyMatch(w -> w.well().label().equals("P24")));
    PlatePlan told = plate.plan(DEFAULTS.withFormat(PlateFormat.WELLS_384));
    assertEquals(List.of(), messages(told, Code.OFF_PLATE));
    assertEquals(PlateFormat.WELLS_384, told.format());
  }

  @Test
  void onlySelectedWellsArePlannedAndTheOthersCounted() throws IOException {
    TestPlate plate = plate().with("A01.tif", "A02.tif", "B01.tif").holding("B02.tif", "<html>");
    PlatePlan plan = plate.plan(DEFAULTS.withWells(WellSelection.parse("A01-B01,C05")));
    assertEquals(List.of("A01", "B01"), wells(plan));
    assertEquals(
        List.of(
            "2 of 4 wells are planned, as --wells says: A01-B01",
            "--wells names wells without images and without a row in the map: C05"),
        messages(plan, Code.SELECTION));
    PlatePlan none = plate.plan(DEFAULTS.withWells(WellSelection.parse("C05")));
    assertEquals(
        "none of the wells C05 is there (4 wells of the plate have images or a row in the map)",
        only(none, Code.SELECTION).message());
    assertFalse(none.usable());
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

  @Test
  void allProblemsComeTogether() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif", "noise.tif")
            .holding("A03_w1.tif", "")
            .with("b.HTD")
            .withMap(HEADER, "A01,N2,x,1,sampel", "B05,N2,x,1,sample")
            .plan();
    assertEquals(
        List.of(
            Code.PLATE_MAP,
            Code.WHICH_CHANNEL,
            Code.RECORD,
            Code.UNKNOWN_FILE,
            Code.UNREADABLE_IMAGE,
            Code.MISSING_IMAGE),
        plan.allProblems().stream()
            .map(PlateProblem::code)
            .filter(c -> c != Code.UNMAPPED && c != Code.NO_CONTROLS)
            .distinct()
            .toList());
  }
}
