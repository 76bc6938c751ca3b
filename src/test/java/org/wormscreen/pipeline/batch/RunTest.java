package org.wormscreen.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.FolderName;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.ResultBytes;
import org.wormscreen.pipeline.well.PartKey;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.table.WellRow;

class RunTest {

  private static final List<String> WELLS = List.of("A01", "A02", "A03", "B01", "B02", "B03");

  /** So short that each well is a batch of its own. */
  private static final double A_WELL = 0.0001;

  private static final double ALL = 60;

  @TempDir Path folder;
  private PaintedPlate first;
  private PaintedPlate second;
  private RunFolder run;

  @BeforeEach
  void paint() throws IOException {
    run = new RunFolder(folder.resolve("run"));
    first = painted("first", 10);
    second = painted("second", 10);
    // a map with columns of its own, in no alphabetical order, and a well that has no image
    String map = Files.readString(first.folder().resolve("plate_map.csv"));
    Files.writeString(
        first.folder().resolve("plate_map.csv"),
        map.replace("role\n", "role,vial,batch\n")
                .replace("negative\n", "negative,v1,x\n")
                .replace("sample\n", "sample,v2,y\n")
            + "C01,N2,compound,10,sample,v9,z\n");
    Files.write(second.file("B02"), new byte[100]);
  }

  private PaintedPlate painted(String name, int animals) throws IOException {
    PaintedPlate plate = new PaintedPlate(folder.resolve(name));
    for (String well : WELLS) {
      plate.paint(well, animals + WELLS.indexOf(well) % 3);
    }
    plate.map(WELLS);
    return plate;
  }

  @ParameterizedTest
  @ValueSource(doubles = {ALL, 0.003, A_WELL})
  void anyCutAndOrderGivesTheBytesOfAnalyze(double minutes) throws Exception {
    RunPlan plan = plan(minutes);
    assertEquals(minutes == ALL ? 1 : minutes == A_WELL ? 11 : plan.batches(), plan.batches());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < plan.batches(); i++) {
      order.addAll(List.of(i, i)); // each twice
    }
    Collections.shuffle(order, new Random(5));
    for (int batch : order) {
      batch(batch);
    }
    RunMerge.Summary merged = new RunMerge(false, 2).merge(run, run.results());
    assertEquals(List.of(), merged.incomplete());
    assertEquals(analysed(first), ResultBytes.of(run.results().resolve("first")));
    assertEquals(analysed(second), ResultBytes.of(run.results().resolve("second")));
    assertEquals("FAILED_FORMAT", well("second", "B02").status());
    assertEquals("MISSING_IMAGE", well("first", "C01").status());
  }

  @Test
  void aBatchThatWasNotDoneKeepsItsPlateFromBeingWrittenAndNoOther() throws Exception {
    RunPlan plan = plan(A_WELL);
    for (int i = 1; i < plan.batches(); i++) {
      batch(i);
    }
    RunMerge.Summary merged = new RunMerge(false, 2).merge(run, run.results());
    assertEquals(
        List.of("first: 1 of 6 wells have neither a result nor a failure: A01"),
        merged.incomplete());
    assertFalse(Files.exists(run.results().resolve("first")));
    assertTrue(Files.exists(run.results().resolve("second/run.json")));

    RunMerge.Summary forced = new RunMerge(true, 2).merge(run, run.results());
    assertEquals(List.of(), forced.incomplete());
    assertEquals("FAILED_NOT_RUN", well("first", "A01").status());
    assertEquals("OK", well("first", "A02").status());
  }

  @Test
  void aWellUnderWhichItsProcessDiedIsNamedAsSuch() throws Exception {
    plan(ALL);
    PlanReader reader = new PlanReader(run, CodeIdentity.running());
    PlannedPlate plate = reader.plate("first");
    BegunWells begun =
        new BegunWells(run.parts("first").folder(), PartKey.of(plate.job(), reader.code()));
    assertThrows(
        IllegalStateException.class,
        () ->
            begun.marked(
                plate.job().work().get(0),
                well -> {
                  throw new IllegalStateException("killed");
                }));
    new RunMerge(true, 2).merge(run, run.results());
    assertEquals("FAILED_OOM", well("first", "A01").status());
    assertEquals("FAILED_NOT_RUN", well("first", "A02").status());

    assertEquals(11, batch(0).analysed()); // one of the twelve is known to be no image
    new RunMerge(false, 2).merge(run, run.results());
    assertEquals("OK", well("first", "A01").status());
    assertEquals(analysed(first), ResultBytes.of(run.results().resolve("first")));
  }

  @Test
  void theStatusFollowsTheWells() throws Exception {
    RunPlan plan = plan(A_WELL);
    batch(0);
    batch(1);
    assertEquals(
        new RunStatus.PlateStatus("first", 6, 2, 0, 0, 4, false),
        RunStatus.of(run).plates().get(0));
    byte[] bytes = Files.readAllBytes(second.file("A01"));
    Arrays.fill(bytes, 0, 4, (byte) 0); // no TIFF any more, and as long as it was
    Files.write(second.file("A01"), bytes);
    for (int i = 2; i < plan.batches(); i++) {
      batch(i);
    }
    new RunMerge(false, 2).merge(run, run.results());
    assertEquals(
        List.of(
            new RunStatus.PlateStatus("first", 6, 6, 0, 0, 0, true),
            new RunStatus.PlateStatus("second", 5, 4, 1, 0, 0, true)),
        RunStatus.of(run).plates());
  }

  @Test
  void aDamagedPartCountsAsNotDone() throws Exception {
    plan(ALL);
    batch(0);
    Path part = part("first", "A02");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    assertEquals(1, new RunMerge(false, 2).merge(run, run.results()).incomplete().size());
    assertEquals(1, batch(0).analysed());
    assertEquals(List.of(), new RunMerge(false, 2).merge(run, run.results()).incomplete());
  }

  @Test
  void partsOfOtherSettingsAreForeign() throws Exception {
    plan(ALL);
    batch(0);
    Files.writeString(first.folder().resolve("screen.yaml"), "worm:\n  shortestUm: 150\n");
    plan(ALL);
    List<String> incomplete = new RunMerge(false, 2).merge(run, run.results()).incomplete();
    assertEquals(1, incomplete.size());
    assertTrue(incomplete.get(0).startsWith("first: 6 of 6"), incomplete.get(0));
  }

  @Test
  void anImageReplacedAfterItsWellWasDoneIsPlannedAndDoneAgain() throws Exception {
    plan(ALL);
    batch(0);
    first.paint("A01", 9);
    byte[] longer = Files.readAllBytes(first.file("A01"));
    Files.write(first.file("A01"), Arrays.copyOf(longer, longer.length + 2));
    ScreenException stale = assertThrows(ScreenException.class, () -> batch(0));
    assertEquals(Kind.UNUSABLE_PLATE, stale.kind());
    assertTrue(stale.getMessage().contains("A01.tif had"), stale.getMessage());
    plan(ALL);
    assertEquals(1, batch(0).analysed());
    new RunMerge(false, 2).merge(run, run.results());
    assertEquals(analysed(first), ResultBytes.of(run.results().resolve("first")));
  }

  @Test
  void aPlanEditedByHandIsRefused() throws Exception {
    plan(ALL);
    Path plate = run.plate("first");
    Files.writeString(plate, Files.readString(plate).replace("A01.tif", "A02.tif"));
    ScreenException e = assertThrows(ScreenException.class, () -> batch(0));
    assertEquals(Kind.UNUSABLE_PLATE, e.kind());
    assertTrue(e.getMessage().contains("is not the file that was planned"), e.getMessage());
  }

  @Test
  void aPlanOfAnotherBuildIsRefused() throws Exception {
    plan(ALL);
    String code = CodeIdentity.running().sha256();
    String plan = Files.readString(run.plan()).replace(code, "0".repeat(64));
    Files.writeString(run.plan(), plan);
    ScreenException e =
        assertThrows(ScreenException.class, () -> new RunMerge(false, 2).merge(run, run.results()));
    assertTrue(e.getMessage().contains("another build"), e.getMessage());
  }

  @Test
  void twoPlatesOfOneNameAreRefused() throws Exception {
    PaintedPlate copy = new PaintedPlate(folder.resolve("elsewhere/first"));
    copy.paint("A01", 2);
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () ->
                new RunPlanner(ImageSources.installed(), ALL)
                    .plan(List.of(request(first), request(copy)), run));
    assertTrue(e.getMessage().contains("the name 'first'"), e.getMessage());
  }

  @Test
  void platesWhoseNamesDifferInCapitalsAloneHaveFoldersOfTheirOwn() throws Exception {
    PaintedPlate capital = painted("First", 9);
    RunPlan plan =
        new RunPlanner(ImageSources.installed(), ALL)
            .plan(List.of(request(first), request(capital)), run);
    List<String> folders =
        plan.plates().stream().map(p -> p.folder().toLowerCase(Locale.ROOT)).toList();
    assertEquals(2, folders.stream().distinct().count(), folders.toString());
    assertEquals(List.of("first", "First"), plan.plates().stream().map(p -> p.plate()).toList());
  }

  @Test
  void aSecondPlanLeavesNoBatchOfTheFirst() throws Exception {
    plan(A_WELL);
    plan(ALL);
    try (Stream<Path> files = Files.list(run.planFolder())) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(List.of("batch_0000.json", "plan.json", "plates"), names);
    }
  }

  @Test
  void theRunMayNotLieInAPlate() {
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () ->
                new RunPlanner(ImageSources.installed(), ALL)
                    .plan(List.of(request(first)), new RunFolder(first.folder().resolve("run"))));
    assertEquals(Kind.USAGE, e.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/x",
        "/abs",
        "C:\\x",
        "con",
        "",
        "..",
        "plate.",
        "\u00e4 b",
        "a\0b",
        "line\nbreak",
        "\ud83e\udeb1",
        "300 letters: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void aNameThatIsNoFolderNameBecomesOne(String plate) {
    String name = new FolderName(plate).text();
    assertTrue(name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{8}|-[0-9a-f]{8}"), name);
    assertFalse(name.contains("/") || name.contains("\\") || name.equals(".."), name);
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 100, name);
  }

  private RunPlan plan(double minutes) {
    return new RunPlanner(ImageSources.installed(), minutes)
        .plan(List.of(request(first), request(second)), run);
  }

  private BatchRun.Summary batch(int number) throws InterruptedException {
    return new BatchRun(ImageSources.installed(), 2, Progress.SILENT).run(run.batch(number));
  }

  private SortedMap<String, String> analysed(PaintedPlate plate) throws Exception {
    Path out = folder.resolve(plate.folder().getFileName() + "-screen");
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT).run(request(plate));
    return ResultBytes.of(out);
  }

  private AnalysisRequest request(PaintedPlate plate) {
    return new AnalysisRequest(
        plate.folder(),
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        Optional.empty(),
        2,
        List.of());
  }

  private WellRow well(String plate, String label) {
    return WellRow.table().read(run.results().resolve(plate).resolve("wells.csv")).stream()
        .filter(row -> row.well().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private Path part(String plate, String well) throws IOException {
    try (Stream<Path> files = Files.list(run.parts(plate).folder())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(well))
          .findFirst()
          .orElseThrow();
    }
  }
}
