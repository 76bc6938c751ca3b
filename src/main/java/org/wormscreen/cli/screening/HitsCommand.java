package org.wormscreen.cli.screening;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wormscreen.cli.option.AssayWord;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.screening.ScreenRequest;
import org.wormscreen.screening.ScreenRun;
import org.wormscreen.screening.ScreenSummary;
import org.wormscreen.screening.StrainPair;
import org.wormscreen.screening.number.NumberRun;
import org.wormscreen.screening.source.ExclusionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen hits}: many plates to one hit list. */
@Command(
    name = "hits",
    description = {
      "Merges plates, replicates, days and strains to one hit list with its tables and report.",
      "Takes results of 'analyze', folders of these, and tables counted by hand."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  screen hits testdata/demo-screen --out demo-hits",
      "  screen hits plates/*-screen extra/counted-by-hand.csv --exclude left-out.csv",
      "",
      "A table counted by hand needs the columns well,role,treatment,worms_scored,muv (or k,n);",
      "plate,day,strain,concentration_um,worms_seen,alive_fraction,length_um_median are used",
      "where they are there, and all others are carried through. Folders of cellHTS2 and tables",
      "well,role,treatment,value are scored and ranked; one number a well carries no call."
    })
public final class HitsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "DIR|WELLS.csv",
      arity = "1..*",
      description = "Results of 'analyze', folders with such results, or tables of wells.")
  private List<Path> sources;

  @Option(
      names = "--assay",
      paramLabel = "ASSAY",
      description = "The question: muv, induction, viability or size. Default: as the tables say.")
  private Optional<String> assay;

  @Option(
      names = "--settings",
      paramLabel = "YAML",
      description = "Settings file; those of wells and hits are used. Default: the defaults.")
  private Optional<Path> settings;

  @Option(
      names = "--exclude",
      paramLabel = "CSV",
      description = {
        "Wells to leave out: a table plate,well,reason. A well may be a rectangle (A01-B03) or *",
        "for the whole plate; the plate may be *. Every line needs its reason."
      })
  private Optional<Path> exclusions;

  @Option(
      names = "--accept-mixed",
      description = "Merge plates although their settings or versions differ (refused otherwise).")
  private boolean acceptMixed;

  @Option(
      names = "--resistance",
      arity = "2",
      paramLabel = "STRAIN",
      description = {
        "A sensitive and a resistant strain: which treatments keep their activity on the second",
        "(resistance.csv)."
      })
  private List<String> resistance;

  @Option(
      names = "--inhibitor",
      paramLabel = "NAME",
      description = {
        "An inhibitor of the plate map: what restores the phenotype together with it",
        "(restoration.csv)."
      })
  private Optional<String> inhibitor;

  @Option(names = "--xlsx", description = "Write the tables as one workbook too (tables.xlsx).")
  private boolean spreadsheet;

  @Option(
      names = "--parquet",
      description = "Write the tables as Parquet files too (parquet/hits.parquet ...).")
  private boolean parquet;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Output folder. Default: DIR-hits beside a single DIR, else screen-hits here.")
  private Optional<Path> out;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (NumberRun.isOne(sources)) {
      String done =
          new NumberRun(sources, exclusions.map(ExclusionTable::read).orElseGet(List::of), folder())
              .run();
      if (!common.quiet()) {
        spec.commandLine().getOut().println("One number a well: " + done);
        spec.commandLine().getOut().println("Scores: " + folder());
      }
      return ExitCode.DONE;
    }
    ScreenSummary summary =
        new ScreenRun(
                new ScreenRequest(
                    sources,
                    assay.map(AssayWord::parse),
                    settings.map(ScreenSettings::load).orElseGet(ScreenSettings::defaults),
                    exclusions,
                    acceptMixed,
                    Optional.ofNullable(resistance).map(s -> new StrainPair(s.get(0), s.get(1))),
                    inhibitor,
                    spreadsheet,
                    parquet,
                    folder()))
            .run();
    show(summary);
    return ExitCode.DONE;
  }

  private Path folder() {
    Path first = sources.get(0).toAbsolutePath().normalize();
    boolean one = sources.size() == 1 && Files.isDirectory(first);
    return out.orElseGet(
        () -> one ? first.resolveSibling(first.getFileName() + "-hits") : Path.of("screen-hits"));
  }

  private void show(ScreenSummary summary) {
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(summary));
    } else if (!common.quiet()) {
      summary.notes().forEach(note -> spec.commandLine().getErr().println("  " + note));
      print.println(
          "%s, %s plates, wells: %s"
              .formatted(summary.assay(), summary.plates(), counted(summary.wells())));
      print.println("Treatments: " + counted(summary.calls()));
      print.println("Report: " + summary.report());
    }
  }

  private static String counted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
