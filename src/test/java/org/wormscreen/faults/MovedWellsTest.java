package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.cli.Program;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.WellRow;

/** The same wells in other places: results follow the map, never the place. */
@Timeout(60)
class MovedWellsTest {

  private static final List<String> WELLS =
      List.of("A01", "A02", "A03", "B01", "B02", "B03", "C01", "C02");

  @TempDir Path folder;
  private PaintedPlate straight;

  /** Writes the wells of the plate elsewhere, images and rows of the map alike. */
  private Path moved(String name, UnaryOperator<WellId> way) throws IOException {
    Path plate = Files.createDirectories(folder.resolve(name));
    StringBuilder map = new StringBuilder(SmallPlate.HEADER + "\n");
    for (String label : WELLS) {
      WellId to = way.apply(WellId.parse(label).orElseThrow());
      Files.copy(straight.file(label), plate.resolve(to.label() + ".tif"));
      boolean vehicle = WELLS.indexOf(label) < 5;
      map.append(to.label()).append(vehicle ? ",N2,DMSO,,negative\n" : ",N2,x,10,sample\n");
    }
    Files.writeString(plate.resolve("plate_map.csv"), map);
    Files.writeString(plate.resolve("screen.yaml"), "worm:\n  route: CLASSICAL\n");
    Path out = folder.resolve(name + "-out");
    Program run =
        Program.run("analyze", plate.toString(), "--assay", "size", "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    return out;
  }

  private static HitRow compound(Path out) {
    return HitRow.table().read(out.resolve("hits.csv")).stream()
        .filter(h -> h.treatment().equals("x"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, WellRow> wells(Path out) {
    Map<String, WellRow> rows = new TreeMap<>();
    WellRow.table().read(out.resolve("wells.csv")).forEach(row -> rows.put(row.well(), row));
    return rows;
  }

  @Test
  void reversedAndTransposedWellsGiveTheSameEffectAndEachWellItsOwnAnimals() throws IOException {
    straight = new PaintedPlate(folder.resolve("painted"));
    for (String well : WELLS) {
      straight.paint(well, 10 + WELLS.indexOf(well) % 4); // bent unlike each other
    }
    UnaryOperator<WellId> reversed = w -> new WellId(7 - w.row(), 11 - w.column());
    UnaryOperator<WellId> transposed = w -> new WellId(w.column(), w.row());
    Path plain = moved("plain", w -> w);
    for (UnaryOperator<WellId> way : List.of(reversed, transposed)) {
      Path out = moved(way == reversed ? "reversed" : "transposed", way);
      HitRow before = compound(plain);
      HitRow after = compound(out);
      assertEquals(before.effect(), after.effect());
      assertEquals(before.p(), after.p());
      assertEquals(before.ssmd(), after.ssmd());
      assertEquals(before.call(), after.call());
      for (String label : WELLS) {
        WellRow there = wells(out).get(way.apply(WellId.parse(label).orElseThrow()).label());
        assertEquals(10 + WELLS.indexOf(label) % 4, there.wormsScored(), there.well());
        assertEquals(wells(plain).get(label).treatment(), there.treatment());
        assertEquals(wells(plain).get(label).lengthUmMedian(), there.lengthUmMedian());
      }
    }
    assertTrue(compound(plain).effect().isPresent(), "there is an effect to compare");
  }
}
