package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.intake.TestPlate.messages;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.well;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/**
 * Plate maps that are missing, wrong or disagree with the images, and the sentence that each earns.
 */
class MapOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();
  private static final String HEADER = "well,strain,treatment,concentration_um,role";

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
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
}
