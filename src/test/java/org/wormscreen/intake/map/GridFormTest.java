package org.wormscreen.intake.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

class GridFormTest {

  @TempDir Path temp;

  private MapReading read(String... lines) throws IOException {
    return PlateMapReader.read(
        Files.writeString(temp.resolve("map.csv"), String.join("\n", lines) + "\n"));
  }

  private static List<String> remarks(MapReading reading) {
    return reading.remarks().stream().map(r -> r.line() + " " + r.message()).toList();
  }

  @Test
  void blocksOfPropertiesBecomeWells() throws IOException {
    MapReading reading =
        read(
            "role,1,2,3",
            "A,negative,positive,sample",
            "B,negative,,sample",
            "",
            "treatment,1,2,3",
            "A,DMSO,trametinib,c17",
            "B,DMSO,,c18",
            "",
            "Concentration (uM),1,2,3",
            "A,0,1,10",
            "B,0,,20",
            "",
            "My ID,2,3",
            "A,x,y");
    assertEquals(List.of(), remarks(reading));
    assertEquals(5, reading.map().wells().size());
    WellContents b3 = reading.map().at(new WellId(1, 2)).orElseThrow();
    assertEquals("c18", b3.treatment().compound());
    assertEquals(20, b3.treatment().dose().orElseThrow().micromolar());
    assertEquals(Role.SAMPLE, b3.role());
    assertEquals(3L, reading.lines().get(new WellId(1, 2)));
    assertEquals(Map.of("My ID", "y"), reading.map().at(new WellId(0, 2)).orElseThrow().extra());
  }

  @Test
  void titlesMayStandAboveTheirNumbersAndBlocksMayTouch() throws IOException {
    MapReading reading =
        read(
            "",
            "role,,",
            ",01,02",
            "A,negative,sample",
            "treatment,1,2",
            "A,DMSO,c1",
            ",,",
            "concentration_um",
            ",1,2",
            "A,0,3");
    assertEquals(List.of(), remarks(reading));
    assertEquals(
        3,
        reading
            .map()
            .at(new WellId(0, 1))
            .orElseThrow()
            .treatment()
            .dose()
            .orElseThrow()
            .micromolar());
  }

  @Test
  void slipsAreSaidWithTheirLines() throws IOException {
    MapReading reading =
        read(
            "role,1,2",
            "A,negative,sampel",
            "ZZ,negative,sample",
            "B,negative,negative,negative",
            "",
            "treatment,1,2",
            "A,DMSO,x",
            "C,,x",
            "",
            "role,1,2",
            "A,negative,sample",
            "",
            "strain,1,99",
            "A,N2,N2",
            "",
            "oops",
            "A,b");
    assertEquals(
        List.of(
            "2 found the role 'sampel', expected negative, positive, sample, reference or empty",
            "3 found the row 'ZZ', expected A to AF, or an empty line between two blocks",
            "4 found 3 cells, the block has 2 columns",
            "8 well C02 has a treatment and no role",
            "10 a second block is called role, the first begins in line 1",
            "11 well A01 has a second role, the first is in line 2",
            "11 well A02 has a second role, the first is in line 2",
            "13 found the column numbers [1, 99], expected each from 1 to 48 once",
            "17 expected a block's first line, the property and the column numbers (role,1,2,3); found 'A,b'"),
        remarks(reading));
  }

  @Test
  void aGridWithoutRolesIsRefused() throws IOException {
    assertEquals(
        List.of(
            "0 no block is called role, found treatment; every well needs its role",
            "2 well A01 has a treatment and no role"),
        remarks(read("treatment,1", "A,x")));
  }
}
