package org.wormscreen.simulate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.WellDesign;

class DesignFileTest {

  private static final String LEAST =
      "name: mine\nlike: muv-screen\nstrains:\n  - name: let-60\n    muv: 0.7\n";

  @TempDir private Path folder;

  private PlateDesign read(String yaml) throws IOException {
    return DesignFile.read(Files.writeString(folder.resolve("my.yaml"), yaml));
  }

  private String problem(String yaml) {
    return assertThrows(ScreenException.class, () -> read(yaml)).getMessage();
  }

  private static Path example() {
    Path here = Path.of("").toAbsolutePath();
    Path root = here.endsWith("src") ? here.getParent() : here;
    return root.resolve("docs").resolve("simulate-design.yaml");
  }

  private static long count(PlateDesign plate, Role role) {
    return plate.wells().stream().filter(w -> w.contents().role() == role).count();
  }

  @Test
  void theExampleIsAPlate() {
    PlateDesign plate = DesignFile.read(example());
    assertEquals(PlateFormat.WELLS_96, plate.format());
    assertEquals(12, count(plate, Role.NEGATIVE));
    assertEquals(4, count(plate, Role.REFERENCE));
    assertEquals(6, count(plate, Role.POSITIVE));
    assertEquals(18, count(plate, Role.SAMPLE));
    assertEquals(0.3, plate.strains().get(0).untreated().reporter().orElseThrow().extra());
    Stream<WellDesign> rim =
        plate.wells().stream()
            .filter(w -> w.contents().well().row() == 0 || w.contents().well().column() == 11);
    assertEquals(0, rim.count());
  }

  @Test
  void theSameSeedLaysThePlateOutAlikeAndAnotherOtherwise() throws IOException {
    assertEquals(read(LEAST).wells(), read(LEAST).wells());
    assertTrue(!read(LEAST + "seed: 5\n").wells().equals(read(LEAST).wells()));
  }

  @Test
  void whatIsLeftOutIsAsInTheDesignThatItIsLike() throws IOException {
    PlateDesign plate = read(LEAST);
    assertEquals(2.6, plate.imaging().umPerPixel());
    assertEquals(8, plate.wells().size());
    assertEquals(0.7, plate.strains().get(0).untreated().muvShare());
    assertEquals(0.97, plate.strains().get(0).untreated().aliveShare());
  }

  @Test
  void otherWellsAndPixelsShowTheSameShareOfAWell() throws IOException {
    PlateDesign plate = read(LEAST + "wells: 384\nwellDiameterUm: 2550\numPerPixel: 1.3\n");
    assertEquals(PlateFormat.WELLS_384, plate.format());
    assertEquals(2048, plate.imaging().width());
    assertEquals(1.3, plate.imaging().umPerPixel());
  }

  @Test
  void aKeyThatDoesNotExistIsNamed() {
    assertTrue(problem(LEAST + "animal: 3\n").contains("'animal'"), problem(LEAST + "animal: 3\n"));
  }

  @Test
  void aDesignThatDoesNotExistIsNamedWithThoseThatDo() {
    String said = problem(LEAST.replace("muv-screen", "moon"));
    assertTrue(said.contains("'moon'") && said.contains("induction-screen"), said);
  }

  @Test
  void moreWellsThanThePlateHasAreRefusedWithBothNumbers() {
    String said = problem(LEAST + "wells: 6\nvehicleWells: 9\n");
    assertTrue(said.contains("fills 9 wells") && said.contains("has 6"), said);
  }

  @Test
  void aReporterNeedsADesignWithItsChannel() {
    String said = problem(LEAST + "    reporter: {extra: 0.1}\n");
    assertTrue(said.contains("induction-screen"), said);
  }

  @Test
  void aTreatmentOfAStrainThatIsNotInThePanelIsRefused() {
    String said = problem(LEAST + "treatments:\n  - {compound: x, dosesUm: [1], strains: [N3]}\n");
    assertTrue(said.contains("N3"), said);
  }
}
