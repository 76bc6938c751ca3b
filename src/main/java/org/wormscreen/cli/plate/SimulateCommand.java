package org.wormscreen.cli.plate;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.simulate.PlateSimulator;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateExamples;
import org.wormscreen.simulate.file.DesignFile;
import org.wormscreen.simulate.screen.ScreenExamples;
import org.wormscreen.simulate.screen.ScreenPlate;
import org.wormscreen.simulate.screen.ScreenSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen simulate}: a plate with known truth. */
@Command(
    name = "simulate",
    description = {
      "Renders a plate with known truth: images and plate map in DIR; masks and labels of every",
      "animal in DIR-truth beside it. The same design and seed give the same bytes.",
      "A design of a whole screen gives a table of counts for each plate, without images."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  screen simulate my-plate --design demo-plate --seed 7",
      "",
      "The plate that comes with the program was made by 'screen simulate testdata/demo-plate',",
      "the screen by 'screen simulate testdata/demo-screen --design demo-screen'."
    })
public final class SimulateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "The new plate folder; must not exist or be empty.")
  private Path folder;

  @Option(
      names = "--design",
      paramLabel = "NAME|YAML",
      description = {
        "A design by name: ${COMPLETION-CANDIDATES}; or a file of one's own that ends in .yaml",
        "(docs/simulate-design.yaml shows one with every key). Default: ${DEFAULT-VALUE}."
      },
      completionCandidates = DesignNames.class)
  private String design = "demo-plate";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of every random draw. Default: the design's own.")
  private Long seed;

  @Option(
      names = "--wells",
      paramLabel = "WELLS",
      description = "Only these wells, such as A01,B02-B12 (a range is a rectangle).")
  private Optional<String> wells;

  @Option(
      names = "--pixel-size",
      paramLabel = "UM",
      description = "Micrometres per pixel, the same part of each well. Default: the design's own.")
  private Double pixelSize;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Supplier<List<ScreenPlate>> screen = ScreenExamples.all().get(design);
    if (screen != null) {
      ScreenSimulator.write(screen.get(), seed == null ? 1 : seed, folder);
      say("Tables: " + folder);
      return ExitCode.DONE;
    }
    boolean own = design.endsWith(".yaml") || design.endsWith(".yml");
    long kind = seed == null ? 1 : seed;
    PlateDesign chosen =
        own ? DesignFile.read(Path.of(design)) : PlateExamples.all(kind).get(design);
    if (chosen == null) {
      throw new ScreenException(
          Kind.USAGE,
          "There is no design '%s'; the designs are %s, or a file that ends in .yaml"
              .formatted(design, String.join(", ", new DesignNames())));
    }
    PlateSimulator.write(changed(chosen), folder);
    say("Plate: " + folder);
    say("Truth: " + PlateSimulator.truthOf(folder));
    return ExitCode.DONE;
  }

  private void say(String line) {
    if (!common.quiet()) {
      spec.commandLine().getOut().println(line);
    }
  }

  private PlateDesign changed(PlateDesign chosen) {
    PlateDesign changed = seed == null ? chosen : chosen.withSeed(seed);
    if (pixelSize != null) {
      if (!(pixelSize > 0)) {
        throw new ScreenException(Kind.USAGE, "--pixel-size takes um above 0, found " + pixelSize);
      }
      changed = changed.withPixelSize(pixelSize);
    }
    if (wells.isPresent()) {
      changed = changed.withWells(new TreeSet<>(WellSelection.parse(wells.get()).wells()));
    }
    return changed;
  }

  /** The names for help and completion. */
  static final class DesignNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      SortedSet<String> names = new TreeSet<>(PlateExamples.all().keySet());
      names.addAll(ScreenExamples.all().keySet());
      return names.iterator();
    }
  }
}
