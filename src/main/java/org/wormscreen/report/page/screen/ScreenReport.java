package org.wormscreen.report.page.screen;

import java.util.List;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.ScreenTables;

/**
 * Everything that the page of a screen shows: its tables, and how they were made.
 *
 * @param hits the rows of the hit list
 */
public record ScreenReport(
    Assay assay, ScreenTables tables, List<Hit> hits, Provenance provenance) {

  public ScreenReport {
    hits = List.copyOf(hits);
  }

  /** The report of these tables. */
  public static ScreenReport of(ScreenTables tables, Provenance provenance) {
    return new ScreenReport(
        Assay.parse(provenance.assay())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no assay '%s'".formatted(provenance.assay()))),
        tables,
        tables.hits().stream().map(HitRow::hit).toList(),
        provenance);
  }

  /** Which treatments are controls. */
  Treatments treatments() {
    return new Treatments(hits, tables.wells().stream().flatMap(well -> well.contents().stream()));
  }

  /** The plates with their days, in order. */
  List<String> plates() {
    return tables.quality().stream().map(q -> q.plate()).toList();
  }
}
