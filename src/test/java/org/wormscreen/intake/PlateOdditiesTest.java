package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.intake.TestPlate.files;
import static org.wormscreen.intake.TestPlate.messages;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.well;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.plate.ChannelRole;

/**
 * Wells, fields, planes and whole plates more or fewer than expected, and the sentence that each
 * earns.
 */
class PlateOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();
  private static final String HEADER = "well,strain,treatment,concentration_um,role";

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
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
