package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.PlateFormat;

class PlateDrawingTest {

  @TempDir Path temp;

  @Test
  void aPlateWithAMapIsDrawnByItsRoles() throws IOException {
    PlatePlan plan =
        TestPlate.in(temp, "p")
            .with("A01.tif", "A02.tif", "A03.tif", "A04.tif", "B01.tif", "B02.tif")
            .holding("B03.tif", "")
            .withMap(
                "well,strain,treatment,concentration_um,role",
                "A01,,DMSO,,negative",
                "A02,,DMSO,,positive",
                "A03,,x,,sample",
                "A04,N2,,,reference",
                "B01,,,,empty",
                "B03,,x,,sample",
                "C01,,x,,sample",
                "C02,,x,,sample")
            .plan();
    PlateDrawing drawing = new PlateDrawing(plan);
    assertEquals(
        List.of(
            "     1  2  3  4",
            "A    N  P  S  R",
            "B    E  u  !  .",
            "C    -  -  .  .",
            "",
            "   N  negative (1)",
            "   P  positive (1)",
            "   S  sample (1)",
            "   R  reference (1)",
            "   E  meant to be empty (1)",
            "   u  images, no row in the map (1)",
            "   -  row in the map, no images (2)",
            "   !  cannot be analysed (1)",
            "   .  not planned (3)"),
        drawing.plate());
    assertEquals(
        List.of(
            "plate     p (%s)".formatted(plan.folder()),
            "layout    plain names",
            "imaged    7 wells, 1 field, 1 slice, 1 time point, 1 channel; by the files",
            "wells     7 with images of 9 planned, 1 field each; a plate of 12 (3 x 4)",
            "channels  brightfield",
            "images    64 x 48 pixels",
            "scale     6.25 um per pixel (tag of A01.tif, the same in 6 images)",
            "map       %s (1 negative, 1 positive, 4 sample, 1 reference, 1 empty)"
                .formatted(plan.folder().resolve("plate_map.csv"))),
        drawing.facts());
    assertEquals(
        List.of(
            "WELL  UNREADABLE_IMAGE: B03.tif has no bytes",
            "WELL  MISSING_IMAGE: 2 wells (C01-C02), the first: well C01 has a row in the map and no"
                + " images",
            "NOTE  UNMAPPED: 1 well has images and no row in plate_map.csv; it is measured and never"
                + " used for calls: B02. Add the row if it should be",
            "NOTE  NO_CONTROLS: only 1 well with images has the role negative in plate_map.csv, and"
                + " hits need at least 4"),
        drawing.problems());
  }

  @Test
  void everyFormatFitsATerminalOf100Columns() throws IOException {
    TestPlate plate = TestPlate.in(temp, "p").with("A01.tif", "A02.tif", "B01.tif");
    for (PlateFormat format : PlateFormat.values()) {
      List<String> lines =
          new PlateDrawing(plate.plan(IntakeOptions.defaults().withFormat(format))).plate();
      assertTrue(lines.stream().allMatch(line -> line.length() <= 100), format.toString());
      assertTrue(lines.contains("   .  not planned (%d)".formatted(format.wells() - 3)));
    }
  }

  @Test
  void aPlateOf1536HasItsColumnNumbersUpright() throws IOException {
    List<String> lines = new PlateDrawing(TestPlate.in(temp, "p").with("AF48.tif").plan()).plate();
    assertTrue(lines.get(0).endsWith(" 4 4 4 4 4 4 4 4 4"), lines.get(0));
    assertTrue(lines.get(1).endsWith(" 0 1 2 3 4 5 6 7 8"), lines.get(1));
    assertTrue(lines.get(33).startsWith("AF  .") && lines.get(33).endsWith(". +"), lines.get(33));
  }

  @Test
  void aPlateWithoutProblemsSaysSo() throws IOException {
    TestPlate plate = TestPlate.in(temp, "p").with("A01.tif", "A02.tif", "A03.tif", "B01.tif");
    plate.withMap("well,role", "A01,negative", "A02,negative", "A03,negative", "B01,negative");
    assertEquals(List.of("no problems"), new PlateDrawing(plate.plan()).problems());
  }
}
