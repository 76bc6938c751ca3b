package org.wormscreen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.Assay;
import org.wormscreen.quality.PlateQuality;

class JsonFileTest {

  @TempDir Path folder;

  record Stage(double widthUm, int wells, boolean untangle) {}

  private static Provenance provenance() {
    return Provenance.of(
            "0.1.0",
            "c".repeat(64),
            List.of("analyze", "plate", "--assay", "viability"),
            "viability",
            "plate 1",
            Map.of("stain", "w1", "brightfield", "w2"),
            Optional.of(3.2937),
            "--pixel-size",
            JsonFile.tree(
                Map.of("worm", new Stage(41.5, 3, true), "mask", Map.of("b", 1, "a", 0.1))),
            Map.of("wells", 96, "animals_scored", 2400),
            List.of(new ReportedProblem(ReportedProblem.Severity.WELL, "A02", "It is cut short.")),
            Optional.empty(),
            List.of(new Provenance.HashedFile("A01_w1.tif", 12, "0".repeat(64))))
        .withOutputs(List.of(new Provenance.HashedFile("worms.csv", 7, "1".repeat(64))));
  }

  @Test
  void runIsWrittenAsDocumentedAndReadBack() throws IOException {
    Path file = folder.resolve("run.json");
    JsonFile.write(file, provenance());
    assertEquals(
        """
        {
          "schema" : 1,
          "version" : "0.1.0",
          "code" : "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
          "command" : [
            "analyze",
            "plate",
            "--assay",
            "viability"
          ],
          "assay" : "viability",
          "plate" : "plate 1",
          "channels" : {
            "brightfield" : "w2",
            "stain" : "w1"
          },
          "pixel_size_um" : 3.2937,
          "pixel_size_origin" : "--pixel-size",
          "settings" : {
            "mask" : {
              "a" : 0.1,
              "b" : 1
            },
            "worm" : {
              "width_um" : 41.5,
              "wells" : 3,
              "untangle" : true
            }
          },
          "counts" : {
            "animals_scored" : 2400,
            "wells" : 96
          },
          "problems" : [
            {
              "severity" : "WELL",
              "well" : "A02",
              "sentence" : "It is cut short."
            }
          ],
          "map" : null,
          "inputs" : [
            {
              "path" : "A01_w1.tif",
              "bytes" : 12,
              "sha256" : "%s"
            }
          ],
          "libraries" : [ ],
          "outputs" : [
            {
              "path" : "worms.csv",
              "bytes" : 7,
              "sha256" : "%s"
            }
          ]
        }
        """
            .formatted("0".repeat(64), "1".repeat(64)),
        Files.readString(file));
    assertEquals(provenance(), JsonFile.readProvenance(file));
  }

  @Test
  void qualityIsReadBackAndAbsentFiguresAreNull() throws IOException {
    Path file = folder.resolve("quality.json");
    JsonFile.write(file, List.of(Examples.quality()));
    String text = Files.readString(file);
    assertTrue(text.contains("\"z_prime\" : 0.52,"), text);
    assertTrue(text.contains("\"overdispersion\" : null,"), text);
    assertEquals(List.of(Examples.quality()), JsonFile.readQuality(file));
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    OptionalDouble none = OptionalDouble.empty();
    PlateQuality broken =
        new PlateQuality(
            "p",
            Assay.SIZE,
            "m",
            1,
            1,
            none,
            none,
            OptionalDouble.of(Double.NaN),
            none,
            none,
            none,
            none,
            List.of());
    Path file = folder.resolve("quality.json");
    assertThrows(IllegalArgumentException.class, () -> JsonFile.write(file, List.of(broken)));
    assertTrue(Files.notExists(file));
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "{\"schema\" : ");
    ScreenException e = assertThrows(ScreenException.class, () -> JsonFile.readProvenance(file));
    assertEquals(ScreenException.Kind.UNUSABLE_PLATE, e.kind());
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
  }
}
