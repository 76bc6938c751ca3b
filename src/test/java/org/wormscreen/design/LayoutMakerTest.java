package org.wormscreen.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.design.LayoutSettings.Edges;
import org.wormscreen.intake.map.MapReading;
import org.wormscreen.intake.map.PlateMapReader;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

class LayoutMakerTest {

  @TempDir Path folder;

  private static LayoutSettings settings(Edges edges, int replicates, long seed) {
    return new LayoutSettings(
        PlateFormat.WELLS_96, replicates, 12, 4, edges, "MT2124", "DMSO", "trametinib", 1, seed);
  }

  private static List<LaidPlate> lay(Edges edges, long seed) {
    return new LayoutMaker(settings(edges, 3, seed)).lay(CompoundTable.numbered(60, "MT2124"));
  }

  @Test
  void eachCompoundStandsOnceOnEachReplicateInAnotherWell() {
    List<LaidPlate> plates = lay(Edges.EMPTY, 1);
    assertEquals(6, plates.size());
    for (int replicate = 1; replicate <= 3; replicate++) {
      int wanted = replicate;
      List<String> names =
          plates.stream()
              .filter(p -> p.replicate() == wanted)
              .flatMap(p -> p.map().withRole(Role.SAMPLE).values().stream())
              .map(c -> c.treatment().compound())
              .toList();
      assertEquals(60, names.size());
      assertEquals(60, names.stream().distinct().count());
    }
    List<WellId> places =
        plates.stream()
            .filter(p -> p.set() == 1)
            .flatMap(p -> p.map().wells().values().stream())
            .filter(c -> c.treatment().compound().equals("C07"))
            .map(WellContents::well)
            .distinct()
            .toList();
    assertTrue(places.size() >= 2, places.toString());
  }

  @Test
  void emptyEdgesHoldNoAnimalsAndControlsAreInAllQuarters() {
    for (LaidPlate plate : lay(Edges.EMPTY, 5)) {
      plate
          .map()
          .wells()
          .forEach(
              (well, contents) -> {
                boolean edge =
                    well.row() == 0 || well.row() == 7 || well.column() == 0 || well.column() == 11;
                assertTrue(!edge || contents.role() == Role.EMPTY, well.label());
              });
      assertEquals(12, plate.map().withRole(Role.NEGATIVE).size());
      assertEquals(
          4,
          plate.map().withRole(Role.NEGATIVE).keySet().stream()
              .map(w -> w.row() / 4 * 2 + w.column() / 6)
              .collect(Collectors.toSet())
              .size());
    }
  }

  @Test
  void theSameSeedGivesTheSamePlatesAndAnotherSeedOthers() {
    assertEquals(lay(Edges.USED, 3), lay(Edges.USED, 3));
    assertNotEquals(lay(Edges.USED, 3), lay(Edges.USED, 4));
  }

  @Test
  void theMapsAreReadByIntakeWithoutAnyRemark() throws Exception {
    List<LaidPlate> plates = lay(Edges.EMPTY, 1);
    new DesignFiles(folder).maps(plates);
    MapReading reading =
        PlateMapReader.read(folder.resolve("plates/" + plates.get(0).name() + "/plate_map.csv"));
    assertEquals(96, reading.map().wells().size());
    assertTrue(
        reading.remarks().stream().noneMatch(r -> r.toString().contains("ERROR")),
        reading.remarks().toString());
  }

  @Test
  void volumesMakeTheWantedConcentrationAndTheSameVehicleInEachWell() {
    Compound compound =
        new Compound(
            "MT2124",
            Treatment.of("x", Optional.of(new Dose(10))),
            "library 1, A01",
            OptionalDouble.of(10_000));
    List<LaidPlate> plates = new LayoutMaker(settings(Edges.EMPTY, 1, 1)).lay(List.of(compound));
    PipettingRow row =
        new PipettingList(75, 0.6)
            .rows(plates, List.of(compound)).stream()
                .filter(r -> r.treatment().equals("x"))
                .findFirst()
                .orElseThrow();
    assertEquals(75, row.stockNl().orElseThrow(), 1e-9);
    assertEquals(450, row.stockNl().orElseThrow() + row.vehicleNl().orElseThrow(), 1e-9);
    assertEquals("library 1, A01", row.source());
    assertThrows(
        ScreenException.class, () -> new PipettingList(75, 0.05).rows(plates, List.of(compound)));
  }

  @Test
  void wellsAndAnimalsAreThoseOfTheTwoSampleFormulaTimesTheDesignEffect() {
    PowerRow row = new PowerTable(new WantedEffect(0.95, 0.75, 0.1, 0.05, 0.8, 0.1)).at(25);
    assertEquals(3.4, row.designEffect(), 1e-12);
    // power.prop.test(p1 = .95, p2 = .75, power = .8): n = 48.9 in each group
    assertEquals((int) Math.ceil(48.9 * 3.4 / 25), row.wellsPerTreatment());
  }
}
