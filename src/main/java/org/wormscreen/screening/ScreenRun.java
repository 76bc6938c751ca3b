package org.wormscreen.screening;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.ScreenFiles;
import org.wormscreen.report.exchange.DataPackage;
import org.wormscreen.report.exchange.Spreadsheet;
import org.wormscreen.report.exchange.parquet.ParquetFile;
import org.wormscreen.report.page.screen.ScreenPage;
import org.wormscreen.report.page.screen.ScreenReport;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.ScreenTables;
import org.wormscreen.screening.merge.PlateMerger;
import org.wormscreen.screening.merge.Screen;
import org.wormscreen.screening.source.Exclusion;
import org.wormscreen.screening.source.ExclusionTable;
import org.wormscreen.screening.source.FoundTable;
import org.wormscreen.screening.source.Source;
import org.wormscreen.screening.source.SourceReader;
import org.wormscreen.well.WellReading;

/** Many plates from their tables to one hit list and its page. */
public record ScreenRun(ScreenRequest request) {

  /**
   * Reads, merges, judges and writes.
   *
   * @throws ScreenException when a table cannot be used; nothing is written then
   */
  public ScreenSummary run() {
    SourceReader reader = SourceReader.of(request.sources(), request.assay());
    refuseOverwriting(reader.tables());
    List<Source> sources = reader.sources(request.settings().well());
    List<Exclusion> exclusions = request.exclusions().map(ExclusionTable::read).orElseGet(List::of);
    Screen screen =
        new PlateMerger(reader.assay(), request.acceptMixed()).merge(sources, exclusions);
    try (OutputFolder out = OutputFolder.open(request.out())) {
      return write(screen, reader.tables(), new ScreenFiles(out.path()));
    }
  }

  private ScreenSummary write(Screen screen, List<FoundTable> sources, ScreenFiles files) {
    ScreenTables tables =
        new ScreenJudge(request.settings().hits(), request.resistance(), request.inhibitor())
            .judge(screen);
    Provenance provenance = new ScreenProvenance(request, sources).of(screen);
    files.replace(staged -> write(tables, provenance, staged));
    return new ScreenSummary(
        files.folder(),
        files.page(),
        screen.assay().label(),
        screen.plates().size(),
        counted(screen.wells().stream().map(WellReading::statusLabel).toList()),
        counted(tables.hits().stream().map(HitRow::call).toList()),
        screen.notes());
  }

  private void write(ScreenTables tables, Provenance provenance, ScreenFiles files) {
    tables.write(files);
    DataPackage.write(files.dataPackage(), provenance.version(), tables.in(files));
    if (request.spreadsheet()) {
      Spreadsheet.write(files.spreadsheet(), tables.in(files));
    }
    if (request.parquet()) {
      ParquetFile.write(files.parquet(), tables.in(files));
    }
    // From the tables as written, so that the page can be made again from them alone.
    ScreenPage.write(files.page(), ScreenReport.of(ScreenTables.read(files), provenance));
    JsonFile.write(files.run(), provenance);
  }

  private static TreeMap<String, Integer> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.summingInt(w -> 1)));
  }

  private void refuseOverwriting(List<FoundTable> tables) {
    ScreenFiles out = new ScreenFiles(request.out().toAbsolutePath().normalize());
    for (FoundTable table : tables) {
      if (table.file().toAbsolutePath().normalize().equals(out.wells())) {
        throw new ScreenException(
            Kind.USAGE,
            "The output folder %s holds a table that is read; choose another by --out."
                .formatted(out.folder()));
      }
    }
  }
}
