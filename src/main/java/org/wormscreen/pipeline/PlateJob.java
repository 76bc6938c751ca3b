package org.wormscreen.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.intake.PlateProblem;
import org.wormscreen.pipeline.part.HashedFiles;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.Provenance.Library;

/**
 * One plate as it will be analysed: all that its results depend on besides its pixels and the code.
 * Whoever works on the same job, in one process or in many, writes the same bytes.
 *
 * @param plan which image is which well
 * @param assay the question
 * @param settings every setting, resolved
 * @param words the words of the command that bear on the numbers
 * @param map the plate map as it was read; empty without one
 * @param libraries what reads images of the plate and is not part of the program
 */
public record PlateJob(
    PlatePlan plan,
    Assay assay,
    ScreenSettings settings,
    List<String> words,
    Optional<HashedFile> map,
    List<Library> libraries) {

  private static final String SETTINGS_FILE = "screen.yaml";

  public PlateJob {
    words = List.copyOf(words);
    libraries = List.copyOf(libraries);
  }

  /**
   * Plans what is asked; no pixel is read.
   *
   * @throws ScreenException when the plate cannot be used, the settings are wrong or the assay does
   *     not exist
   */
  public static PlateJob of(AnalysisRequest request, ImageSources sources) {
    ScreenSettings settings = settings(request);
    PlatePlan plan = new PlatePlanner(request.intake(), sources).plan(request.plate());
    requireUsable(plan);
    requireChannels(request.assay(), plan);
    return new PlateJob(
        plan,
        request.assay(),
        settings,
        new CommandWords(request).words(),
        plan.mapFile().map(file -> HashedFiles.of(file.getFileName().toString(), file)),
        new ForeignReaders(sources).of(plan));
  }

  /** The same with these settings, whatever the user's file says. */
  public PlateJob with(ScreenSettings others) {
    return new PlateJob(plan, assay, others, words, map, libraries);
  }

  /**
   * Checks that these sources read the plate by the libraries with which it was planned.
   *
   * @throws ScreenException when they are others
   */
  public void requireSame(ImageSources sources) {
    List<Library> here = new ForeignReaders(sources).of(plan);
    if (!here.equals(libraries)) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The plate %s was planned to be read by %s, and would be read by %s here. Pixels of two libraries are never mixed: use one on all nodes, or plan again."
              .formatted(plan.plate(), words(libraries), words(here)));
    }
  }

  private static String words(List<Library> libraries) {
    return libraries.isEmpty()
        ? "what is built in"
        : libraries.stream().map(Library::toString).collect(Collectors.joining(", "));
  }

  /** The wells with images and nothing known that keeps them from being read, in order. */
  public List<PlannedWell> work() {
    return plan.wells().stream().filter(PlateJob::hasWork).toList();
  }

  private static boolean hasWork(PlannedWell well) {
    return !well.fields().isEmpty()
        && well.problems().stream().noneMatch(p -> p.severity() == PlateProblem.Severity.WELL);
  }

  private static void requireChannels(Assay assay, PlatePlan plan) {
    if (plan.channels().isEmpty()) {
      return; // no image can be read: each well says why
    }
    if (assay == Assay.INDUCTION && !plan.channels().containsKey(ChannelRole.REPORTER)) {
      throw new ScreenException(
          Kind.USAGE,
          "The assay 'induction' reads the vulval reporter's channel, and none is named; found channels %s; name it, as in --channels brightfield=w1,reporter=w2"
              .formatted(plan.channels().values()));
    }
    if (assay != Assay.INDUCTION && !plan.channels().containsKey(ChannelRole.BRIGHTFIELD)) {
      throw new ScreenException(
          Kind.USAGE,
          "The assay '%s' reads brightfield, and the plate is said to have none; found channels %s; only 'induction' does without"
              .formatted(assay.label(), plan.channels().values()));
    }
  }

  private static void requireUsable(PlatePlan plan) {
    if (!plan.usable()) {
      String problems =
          plan.problems().stream()
              .filter(p -> p.severity() == PlateProblem.Severity.PLATE)
              .map(p -> "\n  " + p.code() + ": " + p.message())
              .collect(Collectors.joining());
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The plate %s cannot be analysed:%s%n'screen inspect' shows all that was found."
              .formatted(plan.plate(), problems));
    }
  }

  private static ScreenSettings settings(AnalysisRequest request) {
    Path beside = request.plate().resolve(SETTINGS_FILE);
    Optional<Path> file =
        request.settings().or(() -> Optional.of(beside).filter(Files::isRegularFile));
    return file.map(ScreenSettings::load).orElseGet(ScreenSettings::defaults);
  }
}
