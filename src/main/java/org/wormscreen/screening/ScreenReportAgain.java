package org.wormscreen.screening;

import java.nio.file.Path;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.ScreenFiles;
import org.wormscreen.report.page.screen.ScreenPage;
import org.wormscreen.report.page.screen.ScreenReport;
import org.wormscreen.report.table.screen.ScreenTables;

/** The page of a screen once more, from its tables alone. */
public final class ScreenReportAgain {

  private ScreenReportAgain() {}

  /** Writes {@code report.html} into a folder of results of a screen, and returns its place. */
  public static Path write(Path folder) {
    ScreenFiles files = new ScreenFiles(folder);
    ScreenPage.write(
        files.page(),
        ScreenReport.of(ScreenTables.read(files), JsonFile.readProvenance(files.run())));
    return files.page();
  }
}
