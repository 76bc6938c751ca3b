package org.wormscreen.report.page.plate;

import java.util.List;
import java.util.Optional;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.well.WellSummary;

/**
 * Everything that the page of one plate shows.
 *
 * @param plate the plate's name
 * @param wells every planned well, in order
 * @param hits every treatment, whether a hit or not; empty without a plate map
 * @param quality of this plate; empty without controls
 * @param provenance how it was made, with the problems found
 * @param pictures of the fields that could be shown, in order of well and field
 */
public record PlateReport(
    String plate,
    Assay assay,
    PlateFormat format,
    List<WellSummary> wells,
    List<Hit> hits,
    Optional<PlateQuality> quality,
    Provenance provenance,
    List<FieldPicture> pictures) {

  public PlateReport {
    wells = List.copyOf(wells);
    hits = List.copyOf(hits);
    pictures = List.copyOf(pictures);
  }

  /** Which well belongs to which treatment. */
  Treatments treatments() {
    return new Treatments(hits, wells.stream().flatMap(w -> w.contents().stream()));
  }
}
