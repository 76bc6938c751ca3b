package org.wormscreen.cli.plate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.QuestionOptions;
import org.wormscreen.cli.option.ReadingOptions;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.verify.ResultVerifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The plate that results are of, as the command that wrote them read it.
 *
 * @param results the folder of results, absolute
 * @param plate where the plate is; without it beside the results, by their name without {@code
 *     -screen}
 * @param map where its map is; without it where the results say
 * @param otherwise what else can be done where the plate is not there, after "name it by --plate"
 */
record RecordedPlate(Path results, Optional<Path> plate, Optional<Path> map, String otherwise) {

  private static final String RESULTS_SUFFIX = "-screen";

  /** The words of a recorded command. */
  @Command(name = "analyze")
  private static final class Recorded {
    @Mixin private ReadingOptions reading;
    @Mixin private QuestionOptions question;
  }

  /** The analysis that the command asked for. */
  AnalysisRequest request(int threads) {
    List<String> words = ResultVerifier.command(results);
    Recorded recorded = recorded(words);
    return new AnalysisRequest(
        folder(),
        intake(recorded),
        recorded.question.assay(),
        Optional.empty(),
        Optional.empty(),
        threads,
        words);
  }

  /** How the command read the plate's folder. */
  IntakeOptions intake() {
    return intake(recorded(ResultVerifier.command(results)));
  }

  private IntakeOptions intake(Recorded recorded) {
    IntakeOptions options = recorded.reading.options();
    return ResultVerifier.map(results, folder(), map).map(options::withMap).orElse(options);
  }

  private static Recorded recorded(List<String> words) {
    Recorded recorded = new Recorded();
    new CommandLine(recorded).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    return recorded;
  }

  /**
   * The plate's folder.
   *
   * @throws ScreenException when it is not there
   */
  Path folder() {
    String name = results.getFileName().toString();
    Path beside =
        results.resolveSibling(
            name.endsWith(RESULTS_SUFFIX)
                ? name.substring(0, name.length() - RESULTS_SUFFIX.length())
                : name);
    Path found = plate.orElse(beside).toAbsolutePath().normalize();
    if (!Files.isDirectory(found) || found.equals(results)) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "The plate of %s was not found%s; name it by --plate%s"
              .formatted(results, found.equals(results) ? "" : " at " + found, otherwise));
    }
    return found;
  }
}
