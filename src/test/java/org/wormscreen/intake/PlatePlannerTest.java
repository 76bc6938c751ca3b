package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

class PlatePlannerTest {

  @TempDir Path temp;

  @Test
  void plainPlateOfOneChannelIsBrightfield() throws IOException {
    PlatePlan plan = TestPlate.in(temp, "p7").with("A01.tif", "b2.TIF", "B003.tif").plan();
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals("p7", plan.plate());
    assertEquals(List.of("A01", "B02", "B03"), TestPlate.wells(plan));
    assertEquals(PlateFormat.WELLS_6, plan.format());
    assertEquals(Map.of(ChannelRole.BRIGHTFIELD, ""), plan.channels());
    assertEquals(6.25, plan.pixelSize().orElseThrow().micrometres());
    assertEquals("tag of A01.tif, the same in 3 images", plan.pixelSize().orElseThrow().origin());
    PlannedField field = plan.well(new WellId(1, 1)).orElseThrow().fields().get(0);
    assertEquals(Path.of("b2.TIF"), field.images().get(ChannelRole.BRIGHTFIELD).file());
  }

  @Test
  void absentFolderAndFileInsteadOfFolderAreNoInput() throws IOException {
    PlatePlanner planner = new PlatePlanner(IntakeOptions.defaults(), StubSource.only());
    ScreenException absent =
        assertThrows(ScreenException.class, () -> planner.plan(temp.resolve("nowhere")));
    assertEquals(ScreenException.Kind.NO_INPUT, absent.kind());
    Path file = TestPlate.in(temp, "p").with("A01.tif").folder().resolve("A01.tif");
    ScreenException notFolder = assertThrows(ScreenException.class, () -> planner.plan(file));
    assertEquals(
        file + " is a file; give the folder that holds the plate's images", notFolder.getMessage());
  }
}
