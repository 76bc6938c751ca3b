package org.wormscreen.fiji.plate;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.table.TableWindow;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.SummaryLines;
import org.wormscreen.report.ResultFiles;

/** The results of a plate: told in the log, shown as tables and as the report in a browser. */
record PlateResults(AnalysisSummary summary) {

  void tell() {
    summary.failures().forEach(IJ::log);
    new SummaryLines(summary).text().lines().forEach(IJ::log);
  }

  void show() {
    ResultFiles files = new ResultFiles(summary.out());
    for (Path table : List.of(files.worms(), files.wells(), files.hits())) {
      TableWindow.ofFile(table).show("%s of %s".formatted(table.getFileName(), summary.plate()));
    }
    try {
      BrowserLauncher.openURL(summary.report().toUri().toString());
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "The report is at %s; no browser could be started (%s)".formatted(summary.report(), e),
          e);
    }
  }
}
