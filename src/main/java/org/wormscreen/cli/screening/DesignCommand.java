package org.wormscreen.cli.screening;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.LayoutOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.design.Compound;
import org.wormscreen.design.CompoundTable;
import org.wormscreen.design.DesignFiles;
import org.wormscreen.design.LaidPlate;
import org.wormscreen.design.LayoutMaker;
import org.wormscreen.design.LayoutSettings;
import org.wormscreen.design.MeasuredSpread;
import org.wormscreen.design.PowerRow;
import org.wormscreen.design.PowerTable;
import org.wormscreen.design.WantedEffect;
import org.wormscreen.screening.source.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code screen design}: a screen before it is made. */
@Command(
    name = "design",
    description = {
      "Tells how many animals, wells and plates an effect needs, and lays the plates out:",
      "power.csv, a plate map for each plate, pipetting.csv."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  screen design --vehicle 0.85 --treated 0.5 --rho 0.05",
      "  screen design --measured demo-hits --treated 0.5 --compounds 60 --out my-design",
      "",
      "Shares are of affected animals, such as multivulva. The test behind the figures takes the",
      "well as its unit; more wells beat more animals in a well."
    })
public final class DesignCommand implements Callable<Integer> {

  private static final double ASSUMED_RHO = 0.05;
  private static final double ASSUMED_SHARE = 0.85;

  @Mixin private CommonOptions common;
  @Mixin private LayoutOptions layout;

  @Option(
      names = "--vehicle",
      paramLabel = "SHARE",
      description = "Affected animals in vehicle, 0 to 1. Default: as measured, else 0.85.")
  private Double vehicle;

  @Option(
      names = "--treated",
      paramLabel = "SHARE",
      description = "Their share under a treatment to be found. Default: ${DEFAULT-VALUE}.")
  private double treated = 0.5;

  @Option(
      names = "--positive",
      paramLabel = "SHARE",
      description = "Their share in the positive control, for Z'. Default: ${DEFAULT-VALUE}.")
  private double positive = 0.1;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      description = "Two-sided p at which one treatment is called. Default: ${DEFAULT-VALUE}.")
  private double alpha = 0.05;

  @Option(
      names = "--power",
      paramLabel = "SHARE",
      description = "Chance to call such a treatment. Default: ${DEFAULT-VALUE}.")
  private double power = 0.8;

  @Option(
      names = "--rho",
      paramLabel = "RHO",
      description = "How alike animals of a well are. Default: as measured, else 0.05.")
  private Double rho;

  @Option(
      names = "--measured",
      arity = "1..*",
      paramLabel = "DIR|CSV",
      description = "Earlier plates, from whose vehicle wells share and rho are taken.")
  private List<Path> measured = new ArrayList<>();

  @Option(
      names = "--animals",
      paramLabel = "N",
      description = "Animals scored in a well. Default: ${DEFAULT-VALUE}.")
  private int animals = 25;

  @Option(
      names = "--compounds",
      paramLabel = "CSV|N",
      description = {
        "Compounds to lay out: a number, or a table with the column treatment, and",
        "concentration_um, strain, source, stock_um where known."
      })
  private Optional<String> compounds;

  @Option(names = "--out", paramLabel = "DIR", description = "Write the design into this folder.")
  private Optional<Path> out;

  @Option(names = "--json", description = "Print the wanted effect's row as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (animals < 1) {
      throw new ScreenException(Kind.USAGE, "--animals is at least 1; found " + animals);
    }
    Optional<MeasuredSpread> earlier = earlier();
    PowerTable table = new PowerTable(wanted(earlier));
    PowerRow row = table.at(animals);
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(row));
    } else if (!common.quiet()) {
      earlier.ifPresent(e -> say(measuredWords(e)));
      say(needed(row));
    }
    out.ifPresent(folder -> say("Table: " + new DesignFiles(folder).power(table.rows())));
    if (compounds.isPresent()) {
      lay(row);
    }
    return ExitCode.DONE;
  }

  private Optional<MeasuredSpread> earlier() {
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    SourceReader reader = SourceReader.of(measured, Optional.empty());
    return Optional.of(MeasuredSpread.of(reader.assay(), reader.wells()));
  }

  private WantedEffect wanted(Optional<MeasuredSpread> earlier) {
    return new WantedEffect(
        vehicle != null ? vehicle : earlier.map(MeasuredSpread::share).orElse(ASSUMED_SHARE),
        treated,
        positive,
        alpha,
        power,
        rho != null ? rho : earlier.map(e -> Math.max(0, e.rho())).orElse(ASSUMED_RHO));
  }

  private void lay(PowerRow row) {
    List<Compound> all = compounds();
    LayoutSettings settings = layout.settings(row.wellsPerTreatment());
    List<LaidPlate> plates = new LayoutMaker(settings).lay(all);
    say(
        "%s compounds, %s to a plate of %s wells: %s plates, each compound once on each of %s."
            .formatted(
                all.size(),
                settings.compoundsPerPlate(),
                settings.format().wells(),
                plates.size(),
                settings.replicates()));
    if (out.isPresent()) {
      DesignFiles files = new DesignFiles(out.get());
      files.maps(plates);
      say("Plate maps: " + out.get().resolve("plates"));
      say("Pipetting list: " + files.pipetting(layout.pipetting().rows(plates, all)));
    } else {
      say("Say --out DIR for plate maps and pipetting list.");
    }
  }

  private List<Compound> compounds() {
    String word = compounds.orElseThrow();
    if (word.matches("[0-9]{1,6}") && Integer.parseInt(word) > 0) {
      return CompoundTable.numbered(Integer.parseInt(word), layout.strain());
    }
    Path file = Path.of(word);
    if (!Files.exists(file)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no table of compounds " + file + ".");
    }
    return CompoundTable.read(file, layout.strain());
  }

  private static String measuredWords(MeasuredSpread e) {
    return String.format(
        Locale.ROOT,
        "Measured on %d vehicle wells of %.0f animals: %.1f %% affected, rho %.3f.",
        e.wells(),
        e.animalsPerWell(),
        100 * e.share(),
        e.rho());
  }

  private static String needed(PowerRow row) {
    return String.format(
        Locale.ROOT,
        "To tell %.0f %% from %.0f %% (two-sided p %s, power %.2f, rho %.3f): %d wells of %d animals"
            + " for each treatment, and as many of vehicle beside them. Animals of a well count for"
            + " %.1f times fewer. %s",
        100 * row.treatedFraction(),
        100 * row.vehicleFraction(),
        row.alpha(),
        row.power(),
        row.rho(),
        row.wellsPerTreatment(),
        row.wormsPerWell(),
        row.designEffect(),
        row.zPrimeCeiling().isPresent()
            ? String.format(
                Locale.ROOT,
                "Z' of the controls can reach %.2f.",
                row.zPrimeCeiling().getAsDouble())
            : "");
  }

  private void say(String line) {
    if (!common.quiet() && !json) {
      spec.commandLine().getOut().println(line);
    }
  }
}
