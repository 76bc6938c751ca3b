package org.wormscreen.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetWriter;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.page.EvaluationReport;
import org.wormscreen.truth.vulva.Reliability;

/** Two wells with two animals each, an empty well, and a well of which only the count is known. */
class EvaluatorTest {

  @TempDir private Path folder;
  private Path truth;
  private Path results;

  @BeforeEach
  void write() throws IOException {
    truth = Files.createDirectories(folder.resolve("truth"));
    results = Files.createDirectories(folder.resolve("results"));
    Files.createDirectories(truth.resolve("masks"));
    Files.createDirectories(results.resolve("outlines"));
    mask("A01_01_worm.png", 5, 5, 20, 4);
    mask("A01_02_worm.png", 5, 20, 20, 4);
    mask("A02_01_worm.png", 5, 5, 20, 4);
    mask("A02_02_worm.png", 5, 9, 20, 4);
    Files.writeString(
        truth.resolve("worms.csv"),
        "well,mask,label,length_um\n"
            + "A01,A01_01_worm.png,alive,200\nA01,A01_02_worm.png,dead,200\n"
            + "A02,A02_01_worm.png,alive,\nA02,,dead,\n");
    Files.writeString(truth.resolve("wells.csv"), "well,worms\nA01,2\nA02,2\nA03,0\nA04,3\n");
    outlines("A01_f1.zip", box("0001", 5, 5, 20, 4), box("0002", 5, 20, 20, 4));
    outlines("A02_f1.zip", box("0001", 5, 5, 20, 4));
    outlines("A03_f1.zip", box("0001", 5, 5, 20, 4));
    outlines("A04_f1.zip", box("0001", 5, 5, 20, 4), box("0002", 5, 20, 20, 4));
    Files.writeString(
        results.resolve("worms.csv"),
        "plate,well,field,worm,length_um,alive,animal_confidence\n"
            + "p,A01,1,1,210,1,0.97\np,A01,1,2,190,1,0.85\np,A02,1,1,,,\np,A03,1,1,,,0.85\n");
    Files.writeString(
        results.resolve("wells.csv"),
        "plate,well,status,alive_fraction\np,A01,OK,1\np,A02,FAILED_TRUNCATED,\n");
  }

  private void mask(String name, int left, int top, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        picture.getRaster().setSample(x, y, 0, 255);
      }
    }
    ImageIO.write(picture, "png", truth.resolve("masks").resolve(name).toFile());
  }

  private static RoiPolygon box(String name, double left, double top, double width, double height) {
    return new RoiPolygon(
        name,
        List.of(left, left + width, left + width, left),
        List.of(top, top, top + height, top + height));
  }

  private void outlines(String name, RoiPolygon... set) throws IOException {
    try (OutputStream out = Files.newOutputStream(results.resolve("outlines").resolve(name))) {
      RoiSetWriter.write(List.of(set), out);
    }
  }

  private EvaluationReport evaluate(WellId... wells) {
    SortedSet<WellId> asked = new TreeSet<>(List.of(wells));
    return new Evaluator(ImageSources.installed())
        .evaluate(new EvaluationRequest(results, truth, asked));
  }

  @Test
  void figuresArePooledOverWellsWithMasks() {
    Evaluation e = evaluate().figures();
    assertEquals(4, e.annotated());
    assertEquals(3, e.found());
    assertEquals(0.75, e.at(0.5).ap());
    assertEquals(1, e.precision().fraction());
    assertEquals("2 of 2", e.isolated().successes() + " of " + e.isolated().trials());
    assertEquals("1 of 2", e.clustered().successes() + " of " + e.clustered().trials());
  }

  @Test
  void countsAreJudgedInWellsWithoutMasksToo() {
    Evaluation e = evaluate().figures();
    assertEquals((0 + 1 / 2.0 + 1 / 3.0) / 3, e.countError(), 1e-12);
    assertEquals(1, e.falseAnimalsPerEmptyWell());
  }

  @Test
  void livesAndLengthsOfMatchedAnimalsAreCompared() {
    Evaluation e = evaluate().figures();
    assertEquals(new Evaluation.Life(1, 0, 1, 0, 1), e.life());
    assertEquals(2, e.lengths().animals());
    assertEquals(0.05, e.lengths().medianError(), 1e-12);
    assertEquals(0, e.lengths().medianBias(), 1e-12);
    assertEquals(0.5, e.aliveFractionError().orElseThrow(), "one of two is labelled alive");
  }

  @Test
  void confidenceOfOutlinesIsHeldAgainstTheMasks() {
    Evaluation e = evaluate().figures();
    assertEquals(
        List.of(1, 1),
        e.confidence().stream().map(Reliability::animals).filter(n -> n > 0).toList());
    assertEquals(0.09, Reliability.error(e.confidence()), 1e-12);
    assertTrue(evaluate().text().contains("one whole animal"), evaluate().text());
  }

  @Test
  void wellsThatFailedAreNamed() {
    assertTrue(evaluate().text().contains("A02 FAILED_TRUNCATED"), evaluate().text());
  }

  @Test
  void onlyTheWellsAskedForAreJudged() {
    Evaluation e = evaluate(new WellId(0, 0)).figures();
    assertEquals(1, e.wells().size());
    assertEquals(1, e.at(0.95).ap());
  }

  @Test
  void wellThatTheTruthDoesNotKnowIsRefused() {
    ScreenException e = assertThrows(ScreenException.class, () -> evaluate(new WellId(7, 11)));
    assertEquals(ScreenException.Kind.USAGE, e.kind());
    assertTrue(e.getMessage().contains("H12"), e.getMessage());
  }

  @Test
  void severalFieldsOfResultsNeedFieldsInTheTruth() throws IOException {
    outlines("A01_f2.zip", box("0001", 5, 5, 20, 4));
    ScreenException e = assertThrows(ScreenException.class, () -> evaluate());
    assertTrue(e.getMessage().contains("A01_f1_01_worm.png"), e.getMessage());
  }

  @Test
  void fieldsOfTheTruthAreComparedWithTheSameFieldsOfTheResults() throws IOException {
    mask("B01_f1_01_worm.png", 5, 5, 20, 4);
    mask("B01_f2_01_worm.png", 5, 15, 20, 4);
    outlines("B01_f1.zip", box("0001", 5, 5, 20, 4));
    outlines("B01_f2.zip", box("0001", 5, 5, 20, 4));
    Evaluation e = evaluate(new WellId(1, 0)).figures();
    assertEquals(1 / 3.0, e.at(0.5).ap(), 1e-12);
  }

  @Test
  void labelThatIsNeitherAliveNorDeadIsRefusedWithItsLine() throws IOException {
    Files.writeString(
        truth.resolve("worms.csv"), "well,mask,label\nA01,A01_01_worm.png,sleeping\n");
    ScreenException e = assertThrows(ScreenException.class, () -> evaluate());
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    assertTrue(e.getMessage().contains("sleeping"), e.getMessage());
  }

  @Test
  void folderWithoutOutlinesIsRefused() {
    results = truth;
    ScreenException e = assertThrows(ScreenException.class, () -> evaluate());
    assertEquals(ScreenException.Kind.NO_INPUT, e.kind());
  }

  @Test
  void jsonHasNullWhereAFigureDoesNotExist() {
    String json = evaluate(new WellId(0, 3)).json();
    assertTrue(json.contains("\"ap50\" : null"), json);
    assertTrue(json.contains("\"count_error\" : 0.333"), json);
  }

  @Test
  void pageShowsTheWorstSceneFirstAsAPicture() throws IOException {
    GrayImage ground = GrayImage.of(40, 30, new float[1200]);
    String page = evaluate().html((well, field) -> Optional.of(ground), 2);
    assertTrue(page.contains("data:image/png;base64,"));
    int worst = page.indexOf("A02: 2 annotated, 1 found, 1 missed");
    assertTrue(worst > 0 && worst < page.indexOf("A01:"), "A missed animal before a wrong verdict");
    assertEquals(3, page.split("<figure>", -1).length);
  }
}
