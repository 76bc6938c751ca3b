package org.wormscreen.simulate.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.simulate.design.PlateDesign;

/** {@code plate_map.csv}: what each well holds, as a laboratory would write it. */
public record PlateMapTable(PlateDesign design) {

  /** The columns that tell of a well's contents; the truth's tables begin with them. */
  static final List<String> CONTENTS =
      List.of("well", "strain", "treatment", "concentration_um", "role");

  /** The table as CSV; it names second compounds only where the plate has combinations. */
  public String csv() {
    boolean pairs =
        design.wells().stream().anyMatch(w -> w.contents().treatment().partner().isPresent());
    List<String> header = new ArrayList<>(CONTENTS);
    if (pairs) {
      header.addAll(List.of("treatment2", "concentration2_um"));
    }
    CsvRows rows = new CsvRows(header);
    for (WellContents contents : design.map().wells().values()) {
      List<String> row = cells(contents);
      if (pairs) {
        Optional<Treatment> partner = contents.treatment().partner();
        row.add(partner.map(Treatment::compound).orElse(""));
        row.add(partner.map(PlateMapTable::dose).orElse(""));
      }
      rows.add(row);
    }
    return rows.text();
  }

  /** The cells of {@link #CONTENTS}, to which more can be added. */
  static List<String> cells(WellContents contents) {
    return new ArrayList<>(
        List.of(
            contents.well().label(),
            contents.strain(),
            contents.treatment().compound(),
            dose(contents.treatment()),
            contents.role().label()));
  }

  private static String dose(Treatment treatment) {
    return treatment.dose().map(Dose::micromolar).map(CsvRows::plain).orElse("");
  }
}
