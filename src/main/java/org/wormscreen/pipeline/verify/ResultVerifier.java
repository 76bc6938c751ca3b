package org.wormscreen.pipeline.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.part.HashedFiles;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.ResultFiles;

/**
 * Compares results with what their {@code run.json} says of them, their images with those that were
 * read, the program with the one that wrote them, and all of it with what an analysis gives now.
 *
 * @param sources the image sources that may be used
 * @param threads wells analysed at once
 * @param progress hears of each well
 */
public record ResultVerifier(ImageSources sources, int threads, Progress progress) {

  /** The words of the command that wrote the results, the command's own name first. */
  public static List<String> command(Path results) {
    return record(results).command();
  }

  /**
   * The plate map that the results were made with: where the user says, otherwise near the plate or
   * the results. Empty when there was none, or it is the one that the plate's analysis finds
   * itself.
   *
   * @throws ScreenException when it is nowhere near
   */
  public static Optional<Path> map(Path results, Path plate, Optional<Path> named) {
    return named.or(
        () -> record(results).map().flatMap(m -> new MapSearch(m, plate).near(results)));
  }

  private static Provenance record(Path results) {
    return JsonFile.readProvenance(new ResultFiles(results).run());
  }

  /** Compares the files of the results with their hashes; needs nothing but the results. */
  public Verification ofFiles(Path results) {
    ResultFiles files = new ResultFiles(results);
    Provenance run = JsonFile.readProvenance(files.run());
    List<String> differences = new ArrayList<>();
    SortedMap<String, Path> there = files.results();
    for (HashedFile output : run.outputs()) {
      Path file = there.remove(output.path());
      if (file == null) {
        differences.add(output.path() + " is gone");
      } else if (!HashedFiles.of(output.path(), file).equals(output)) {
        differences.add(output.path() + " was changed after it was written");
      }
    }
    there.keySet().forEach(name -> differences.add(name + " was not written by this run"));
    return new Verification(
        List.of("%s files of the results".formatted(run.outputs().size())), differences, List.of());
  }

  /**
   * Compares everything, and analyses the plate again in a folder of its own that is removed after.
   *
   * @param job the plate as the results' own command plans it now
   */
  public Verification ofEverything(Path results, PlateJob job) throws InterruptedException {
    Provenance run = JsonFile.readProvenance(new ResultFiles(results).run());
    Verification files = ofFiles(results);
    List<String> checked = new ArrayList<>(files.checked());
    List<String> differences = new ArrayList<>(files.differences());
    List<String> unchecked = new ArrayList<>();
    inputs(run, job, differences);
    checked.add("%s image files and the plate map".formatted(run.inputs().size()));
    CodeIdentity code = CodeIdentity.running();
    if (!code.sha256().equals(run.code())) {
      differences.add(
          "The program is another one: written by %s (code %.12s), this is %s (code %.12s)"
              .formatted(run.version(), run.code(), code.version(), code.sha256()));
    }
    if (!job.libraries().equals(run.libraries())) {
      differences.add(
          "The images are read by others: %s then, %s now"
              .formatted(words(run.libraries()), words(job.libraries())));
    }
    Optional<ScreenSettings> settings = settings(run, unchecked);
    if (settings.isPresent()) {
      again(results, run, job.with(settings.get()), differences);
      checked.add("every result against an analysis made now");
    }
    return new Verification(checked, differences, unchecked);
  }

  private static String words(List<Provenance.Library> libraries) {
    return libraries.isEmpty() ? "built in" : libraries.toString();
  }

  private static Optional<ScreenSettings> settings(Provenance run, List<String> unchecked) {
    try {
      return Optional.of(JsonFile.value(run.settings(), ScreenSettings.class));
    } catch (ScreenException e) {
      unchecked.add("The plate was not analysed again: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static void inputs(Provenance run, PlateJob job, List<String> differences) {
    for (HashedFile input : run.inputs()) {
      Path file = job.plan().folder().resolve(input.path());
      if (!Files.isRegularFile(file)) {
        differences.add(input.path() + " is gone from the plate");
      } else if (!HashedFiles.of(input.path(), file).equals(input)) {
        differences.add(input.path() + " holds other bytes than when it was analysed");
      }
    }
    if (!run.map().map(HashedFile::sha256).equals(job.map().map(HashedFile::sha256))) {
      differences.add(
          "The plate map is another one: "
              + run.map().map(HashedFile::path).orElse("none")
              + " then, "
              + job.map().map(HashedFile::path).orElse("none")
              + " now");
    }
  }

  private void again(Path results, Provenance run, PlateJob job, List<String> differences)
      throws InterruptedException {
    try {
      Path folder = Files.createTempDirectory("screen-verify");
      try {
        new PlateAnalysis(sources, progress).run(job, folder, threads);
        ResultFiles anew = new ResultFiles(folder);
        TreeSet<String> names = new TreeSet<>(anew.results().keySet());
        for (HashedFile output : run.outputs()) {
          names.remove(output.path());
          Path written = results.resolve(output.path());
          if (Files.isRegularFile(written)) {
            new FileDifference(output.path(), written, folder.resolve(output.path()))
                .sentence()
                .ifPresent(differences::add);
          }
        }
        names.forEach(name -> differences.add(name + " is written now and was not then"));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The plate could not be analysed aside (%s)".formatted(e), e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path place : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(place);
      }
    }
  }
}
