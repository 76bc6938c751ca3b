package org.wormscreen.cli.plate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.intake.option.ChannelWords;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.truth.EvaluationRequest;
import org.wormscreen.truth.Evaluator;
import org.wormscreen.truth.page.EvaluationReport;
import org.wormscreen.truth.page.FieldPictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen evaluate}: how good are these outlines and calls? */
@Command(
    name = "evaluate",
    description = "Judges results against annotated animals: outlines, counts, alive or dead.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen evaluate demo-plate-screen --truth testdata/demo-plate-truth \\",
      "         --images testdata/demo-plate --channels brightfield=w1 --page worst.html"
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions readers;

  @Parameters(
      paramLabel = "DIR",
      description = "Results of 'analyze', or a folder of ImageJ ROI sets named by well.")
  private Path results;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "DIR",
      description = {
        "Annotated animals: a mask for each (A01_01_*.png, whole where animals overlap), and",
        "worms.csv with the columns well,mask,label (alive or dead) where life was judged."
      })
  private Path truth;

  @Option(names = "--wells", paramLabel = "WELLS", description = "Judge only these wells.")
  private Optional<String> wells;

  @Option(
      names = "--page",
      paramLabel = "HTML",
      description = "Write a page with the worst cases as pictures, truth beside result.")
  private Optional<Path> page;

  @Option(
      names = "--images",
      paramLabel = "PLATE",
      description = "The plate folder whose pictures the page shows.")
  private Optional<Path> images;

  @Option(
      names = "--channels",
      split = ",",
      paramLabel = "ROLE=CHANNEL",
      description = "As in 'analyze', to find the pictures.")
  private Map<String, String> channels = new LinkedHashMap<>();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "How many cases the page shows. Default: ${DEFAULT-VALUE}.")
  private int worst = 20;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SortedSet<WellId> judged =
        wells.map(w -> new TreeSet<>(WellSelection.parse(w).wells())).orElseGet(TreeSet::new);
    EvaluationReport report =
        new Evaluator(readers.sources()).evaluate(new EvaluationRequest(results, truth, judged));
    spec.commandLine().getOut().println(json ? report.json() : report.text());
    page.ifPresent(file -> write(report, file));
    return ExitCode.DONE;
  }

  private void write(EvaluationReport report, Path file) {
    try {
      Files.writeString(file, report.html(pictures(), worst));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.CANNOT_CREATE, "The page %s cannot be written: %s".formatted(file, e), e);
    }
    spec.commandLine().getOut().println("Page: " + file);
  }

  private FieldPictures pictures() {
    if (images.isEmpty()) {
      return FieldPictures.none();
    }
    IntakeOptions options = IntakeOptions.defaults().withChannels(ChannelWords.parse(channels));
    ImageSources sources = readers.sources();
    PlatePlan plan = new PlatePlanner(options, sources).plan(images.get());
    return new PlanPictures(plan, sources);
  }
}
