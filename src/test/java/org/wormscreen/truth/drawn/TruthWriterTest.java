package org.wormscreen.truth.drawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageSources;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetWriter;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.EvaluationRequest;
import org.wormscreen.truth.Evaluator;

class TruthWriterTest {

  private static final WellId WELL = WellId.parse("B02").orElseThrow();

  @TempDir private Path folder;

  private static RoiPolygon box(String name, double left) {
    return new RoiPolygon(
        name, List.of(left, left + 20, left + 20, left), List.of(5.0, 5.0, 9.0, 9.0));
  }

  @Test
  void whatIsDrawnIsTruthThatResultsAreJudgedBy() throws IOException {
    Path truth = folder.resolve("truth");
    DrawnAnimal dead =
        new DrawnAnimal(
            box("0001", 3),
            Optional.of(false),
            "adult",
            Optional.of(true),
            OptionalInt.of(2),
            OptionalDouble.empty());
    TruthWriter writer = new TruthWriter(truth);
    writer.write(WELL, 1, 60, 20, List.of(dead, DrawnAnimal.of(box("0002", 33))));
    Path outlines = Files.createDirectories(folder.resolve("results/outlines"));
    try (var out = Files.newOutputStream(outlines.resolve("B02_f1.zip"))) {
      RoiSetWriter.write(List.of(box("0001", 3), box("0002", 33)), out);
    }
    var report =
        new Evaluator(ImageSources.installed())
            .evaluate(new EvaluationRequest(folder.resolve("results"), truth, new TreeSet<>()));
    assertEquals(
        List.of(1.0, 1.0),
        report.figures().levels().stream()
            .filter(l -> l.threshold() == 0.5 || l.threshold() > 0.94)
            .map(l -> l.ap())
            .toList());
    assertEquals(
        "well,field,mask,label,stage,length_um,muv,pseudovulvae\n"
            + "B02,1,B02_f1_01_worm.png,dead,adult,,1,2\n"
            + "B02,1,B02_f1_02_worm.png,,,,,\n",
        Files.readString(truth.resolve("worms.csv")));
  }

  @Test
  void aFieldThatIsDrawnAgainReplacesItselfAlone() throws IOException {
    TruthWriter writer = new TruthWriter(folder);
    writer.write(
        WELL, 1, 60, 20, List.of(DrawnAnimal.of(box("a", 3)), DrawnAnimal.of(box("b", 33))));
    writer.write(WELL, 2, 60, 20, List.of(DrawnAnimal.of(box("a", 3))));
    writer.write(WELL, 1, 60, 20, List.of(DrawnAnimal.of(box("c", 9))));
    try (var files = Files.list(folder.resolve("masks"))) {
      assertEquals(
          List.of("B02_f1_01_worm.png", "B02_f2_01_worm.png"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    assertEquals("well,worms\nB02,2\n", Files.readString(folder.resolve("wells.csv")));
  }

  @Test
  void anOutlineOutsideOfThePictureIsRefusedBeforeAnythingIsWritten() {
    TruthWriter writer = new TruthWriter(folder);
    String message =
        assertThrows(
                ScreenException.class,
                () -> writer.write(WELL, 1, 60, 20, List.of(DrawnAnimal.of(box("far", 300)))))
            .getMessage();
    assertTrue(message.contains("far lies outside of the picture of 60 x 20"), message);
    assertTrue(Files.notExists(folder.resolve("masks")));
  }
}
