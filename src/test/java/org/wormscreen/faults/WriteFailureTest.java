package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.ResultBytes;
import org.wormscreen.plate.Assay;

/**
 * The disk refuses the n-th change, for every n: the results of the run before stand whole, or the
 * new ones do; and the next run, on a disk that is well again, gives the new ones (tried after
 * every sixth).
 */
class WriteFailureTest {

  private static final Set<Kind> DISK = Set.of(Kind.INPUT_OUTPUT, Kind.CANNOT_CREATE);
  private static final int RUN_AGAIN = 6; // each one would take long
  private static final List<String> WELLS = List.of("A01", "A02");

  @TempDir Path folder;
  private Path settings;

  @BeforeEach
  void paint() throws IOException {
    PaintedPlate plate = new PaintedPlate(folder.resolve("plate"));
    for (String well : WELLS) {
      plate.paint(well, 2 + WELLS.indexOf(well));
    }
    plate.map(WELLS);
    settings =
        Files.writeString(folder.resolve("other.yaml"), "hits:\n  falseDiscoveryRate: 0.01\n");
  }

  @ParameterizedTest(name = "full from then on: {0}")
  @ValueSource(booleans = {false, true})
  void theResultsBeforeStandOrTheNewOnesDo(boolean full) throws Exception {
    Path before = folder.resolve("before");
    analyse(before, Optional.empty());
    SortedMap<String, String> old = ResultBytes.of(before);
    Path after = copy(before, "after");
    analyse(after, Optional.of(settings));
    SortedMap<String, String> fresh = ResultBytes.of(after);
    assertNotEquals(old, fresh, "the other settings must change something");

    // All wells are done, so that only the writing of results is tried, hundreds of times.
    Path ready = copy(before, "ready");
    copyParts(after, ready);
    long changes = trials(ready, Optional.of(settings), full, old, fresh);
    assertTrue(changes > 50, "changes to the disk: " + changes);
  }

  @ParameterizedTest(name = "full from then on: {0}")
  @ValueSource(booleans = {false, true})
  void aFirstRunLeavesAllResultsOrNone(boolean full) throws Exception {
    Path whole = folder.resolve("whole");
    analyse(whole, Optional.empty());
    Path ready = Files.createDirectories(folder.resolve("ready"));
    copyParts(whole, ready);
    Files.delete(first(ready.resolve(".parts"))); // one well is yet to be done
    trials(ready, Optional.empty(), full, new TreeMap<>(), ResultBytes.of(whole));
  }

  /** As many trials as there are changes to the disk, which is returned. */
  private long trials(
      Path ready,
      Optional<Path> settings,
      boolean full,
      SortedMap<String, String> old,
      SortedMap<String, String> fresh)
      throws Exception {
    for (long n = 1; ; n++) {
      Path out = copy(ready, "trial");
      FailingDisk disk = new FailingDisk(n, full);
      Optional<ScreenException> failure = failure(disk.wrapPath(out), settings);
      String trial = "change " + n + ", " + failure.map(Throwable::toString).orElse("no failure");
      SortedMap<String, String> left = ResultBytes.of(out);
      if (failure.isPresent()) {
        assertTrue(DISK.contains(failure.get().kind()), trial);
        assertEquals(old, left, trial);
        if (n % RUN_AGAIN == 0) {
          analyse(out, settings);
          assertEquals(fresh, ResultBytes.of(out), trial);
        }
      } else {
        assertEquals(fresh, left, trial);
      }
      if (!disk.failed()) {
        return disk.changes();
      }
      delete(out);
    }
  }

  private Optional<ScreenException> failure(Path out, Optional<Path> settings)
      throws InterruptedException {
    try {
      analyse(out, settings);
      return Optional.empty();
    } catch (ScreenException e) {
      return Optional.of(e);
    }
  }

  private void analyse(Path out, Optional<Path> settings) throws InterruptedException {
    analyse(folder.resolve("plate"), out, settings);
  }

  private static void analyse(Path plate, Path out, Optional<Path> settings)
      throws InterruptedException {
    AnalysisRequest request =
        new AnalysisRequest(
            plate, IntakeOptions.defaults(), Assay.SIZE, settings, Optional.of(out), 1, List.of());
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT).run(request);
  }

  private static Path first(Path inside) throws IOException {
    try (Stream<Path> files = Files.list(inside)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
    return to;
  }

  private static void copyParts(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolve(".parts"));
    try (Stream<Path> parts = Files.list(from.resolve(".parts"))) {
      for (Path part : parts.toList()) {
        Path target = to.resolve(".parts").resolve(part.getFileName());
        if (Files.notExists(target)) {
          Files.copy(part, target);
        }
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
