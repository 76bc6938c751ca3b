package org.wormscreen.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.SharedData;
import org.wormscreen.image.ImageSources;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetWriter;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.folder.TruthFolder;
import org.wormscreen.truth.folder.WellField;
import org.wormscreen.truth.outline.AnnotatedAnimal;
import org.wormscreen.truth.outline.Region;

/** Agreement with an independent scorer on the masks of a real plate. */
@Tag("realdata")
class RealMasksTest {

  @TempDir private Path folder;

  /**
   * Outlines made of each mask by rule: corners along the left ends of its rows, then back along
   * the right ends, all moved by (0.6, 0.9) pixels. The independent scorer, {@code ap.py FOLDER
   * MASKS}, says of them: AP50=0.920 AP75=0.672 mAP=0.540 F1=0.958 countMAE=0.000.
   */
  @Test
  void figuresAreThoseOfTheIndependentScorer() throws IOException {
    Path plate = SharedData.folder("bbbc010");
    TruthFolder truth = TruthFolder.open(plate);
    for (Map.Entry<WellField, List<Path>> picture : truth.maskFiles().entrySet()) {
      List<RoiPolygon> outlines = new ArrayList<>();
      for (AnnotatedAnimal animal :
          truth.read(picture.getValue(), ImageSources.installed()).animals()) {
        outlines.add(moved(animal.region(), outlines.size() + 1));
      }
      Path set = folder.resolve(picture.getKey().well() + "_f1.zip");
      try (OutputStream out = Files.newOutputStream(set)) {
        RoiSetWriter.write(outlines, out);
      }
    }
    Evaluation e =
        new Evaluator(ImageSources.installed())
            .evaluate(new EvaluationRequest(folder, plate, new TreeSet<>()))
            .figures();
    assertEquals(694, e.annotated());
    assertEquals(0.920, e.at(0.5).ap(), 5e-4);
    assertEquals(0.672, e.at(0.75).ap(), 5e-4);
    assertEquals(0.540, e.meanAp(), 5e-4);
    assertEquals(0.958, e.f1(), 5e-4);
    assertEquals(0, e.countError());
  }

  private static RoiPolygon moved(Region region, int number) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int y = region.top(); y < region.bottom(); y++) {
      int x = region.left();
      while (x < region.right() && !region.contains(x, y)) {
        x++;
      }
      xs.add(x + 0.6);
      ys.add(y + 1.4);
    }
    for (int y = region.bottom() - 1; y >= region.top(); y--) {
      int x = region.right();
      while (x > region.left() && !region.contains(x - 1, y)) {
        x--;
      }
      xs.add(x + 0.6);
      ys.add(y + 1.4);
    }
    return new RoiPolygon("%04d".formatted(number), xs, ys);
  }
}
