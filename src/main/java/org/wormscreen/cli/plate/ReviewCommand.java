package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.plate.Assay;
import org.wormscreen.truth.review.ReviewFolder;
import org.wormscreen.truth.review.ReviewReport;
import org.wormscreen.truth.review.ReviewSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen review}: a blinded second look by people. */
@Command(
    name = "review",
    description = "Shows people animals without well, treatment or verdict, and compares.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen review 2026-03-14-screen",
      "  screen review 2026-03-14-screen --answers ann=answers-ann.csv --answers ben=answers-ben.csv",
      "",
      "The first writes a page, review.html, and its key, key.csv, which the people who look must",
      "not open. The second compares what the page saved with the program, and people with each",
      "other, and keeps the answers in reviews.csv beside the tables, which stay as they are."
    })
public final class ReviewCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "The folder that 'screen analyze' wrote.")
  private Path results;

  @Option(
      names = "--answers",
      paramLabel = "NAME=CSV",
      description = "What a person answered, and who; for each person once.")
  private Map<String, Path> answers = new LinkedHashMap<>();

  @Option(
      names = "--question",
      paramLabel = "COLUMN",
      description = {
        "muv, pseudovulvae, alive, stage or status. Default: what the assay asks, muv or alive."
      })
  private Optional<String> question;

  @Option(
      names = "--animals",
      paramLabel = "N",
      description = "How many animals are shown. Default: ${DEFAULT-VALUE}.")
  private int animals = 100;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the lot by which animals are drawn. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where page and key lie. Default: DIR-review beside DIR.")
  private Optional<Path> out;

  @Option(
      names = "--plate",
      paramLabel = "PLATE",
      description = "The plate folder. Default: beside DIR, by its name without '-screen'.")
  private Optional<Path> plate;

  @Mixin private SourceOptions reading;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path folder = results.toAbsolutePath().normalize();
    Path lot = out.orElseGet(() -> folder.resolveSibling(folder.getFileName() + "-review"));
    ReviewFolder review = new ReviewFolder(lot.toAbsolutePath().normalize());
    if (answers.isEmpty()) {
      draw(folder, review);
    } else {
      ReviewReport report = review.judge(folder, answers);
      spec.commandLine().getOut().println(json ? new JsonLines().of(report) : report.text());
    }
    return ExitCode.DONE;
  }

  private void draw(Path folder, ReviewFolder review) {
    RecordedPlate recorded = new RecordedPlate(folder, plate, Optional.empty(), "");
    ImageSources sources = reading.sources();
    PlatePlan plan = new PlatePlanner(recorded.intake(), sources).plan(recorded.folder());
    ReviewSample sample = ReviewSample.of(question(recorded), animals, seed);
    int items = review.write(folder, sample, new PlanPictures(plan, sources));
    if (!common.quiet()) {
      PrintWriter print = spec.commandLine().getOut();
      print.println("%s items: %s".formatted(items, review.page()));
      print.println("Then: screen review %s --answers NAME=answers.csv".formatted(results));
    }
  }

  private String question(RecordedPlate recorded) {
    boolean life = recorded.request(1).assay() == Assay.VIABILITY;
    return question.orElse(life ? "alive" : "muv");
  }
}
