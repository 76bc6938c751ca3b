package org.wormscreen.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.well.PartKey;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.HashedFile;

/**
 * A run over many plates of 384 wells whose wells are all done: one well is analysed, its part
 * given to every other one. Says how long the plan and the merge take, and how many files there
 * are; {@code scripts/bench/merge} sets the number of plates and the memory.
 */
@Tag("benchmark")
class MergeBenchmark {

  private static final int PLATES = Integer.getInteger("plates", 4);
  private static final int THREADS = Integer.getInteger("threads", 2);
  private static final int ANIMALS = 12;
  private static final PlateFormat PLATE = PlateFormat.WELLS_384;

  @Test
  void mergesPlatesWhoseWellsAreDone() throws Exception {
    Path folder = Path.of(System.getProperty("folder"));
    PaintedPlate first = new PaintedPlate(folder.resolve("plates/p0000"));
    List<String> wells = new ArrayList<>();
    for (int well = 0; well < PLATE.wells(); well++) {
      wells.add(new WellId(well / PLATE.columns(), well % PLATE.columns()).label());
    }
    first.paint(wells.get(0), ANIMALS);
    for (String well : wells.subList(1, wells.size())) {
      Files.createLink(first.file(well), first.file(wells.get(0)));
    }
    first.map(wells);
    List<AnalysisRequest> requests = new ArrayList<>(List.of(request(first.folder())));
    for (int p = 1; p < PLATES; p++) {
      PaintedPlate other = new PaintedPlate(folder.resolve("plates/p%04d".formatted(p)));
      Files.createDirectories(other.folder());
      for (String well : wells) {
        Files.createLink(other.file(well), first.file(wells.get(0)));
      }
      other.map(wells);
      requests.add(request(other.folder()));
    }

    RunFolder run = new RunFolder(folder.resolve("run"));
    long began = System.nanoTime();
    RunPlan plan = new RunPlanner(ImageSources.installed(), 8).plan(requests, run);
    say("%d plates planned in %.1f s: %d batches", PLATES, since(began), plan.batches());

    parts(run, plan, oneWell(requests.get(0), new RunFolder(folder.resolve("side"))));
    began = System.nanoTime();
    double before = processorSeconds();
    RunMerge.Summary done = new RunMerge(false, THREADS).merge(run, run.results());
    double seconds = since(began);
    assertEquals(PLATES, done.written().size(), done.incomplete().toString());
    say(
        "%d wells merged in %.1f s by %d threads: %.0f wells a second; 384,000 wells in %.0f s",
        plan.wells(), seconds, THREADS, plan.wells() / seconds, 384_000 * seconds / plan.wells());
    double busy = processorSeconds() - before;
    say("%.1f s of processor time, %.2f s a plate", busy, busy / PLATES);
    say(
        "heap after the merge %d MB of %d MB",
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** What one well gives. */
  private static WellPart oneWell(AnalysisRequest plate, RunFolder side)
      throws InterruptedException {
    double minutesOfOneWell = 1e-6;
    RunPlan plan =
        new RunPlanner(ImageSources.installed(), minutesOfOneWell).plan(List.of(plate), side);
    new BatchRun(ImageSources.installed(), 1, Progress.SILENT).run(side.batch(0));
    return side.parts(plan.plates().get(0).folder()).all().values().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow();
  }

  private static void parts(RunFolder run, RunPlan plan, WellPart pattern) {
    PlanReader reader = new PlanReader(run, CodeIdentity.running());
    HashedFile image = pattern.inputs().get(0);
    for (RunPlan.PlatePart plate : plan.plates()) {
      PlateJob job = reader.plate(plate).job();
      PartKey keys = PartKey.of(job, reader.code());
      PartStore store = run.parts(plate.folder());
      for (PlannedWell well : job.work()) {
        String name = well.fields().get(0).images().values().iterator().next().file().toString();
        List<HashedFile> inputs = List.of(new HashedFile(name, image.bytes(), image.sha256()));
        store.keep(
            new WellPart(
                keys.of(well, inputs), well.well(), inputs, Optional.empty(), pattern.fields()));
      }
    }
  }

  private static AnalysisRequest request(Path plate) {
    return new AnalysisRequest(
        plate,
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        Optional.empty(),
        1,
        List.of());
  }

  /** Of this process, whatever else the machine does. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void say(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
