package org.wormscreen.fiji.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.fiji.table.TableWindow;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.WormRow;

/** The animals of open images as rows of {@code worms.csv}. */
record ImageTable(String title, List<ReadField> fields) {

  private static final WellId ANY = new WellId(0, 0);

  /** The rows; {@code plate} is the image's title, {@code well} as the title says, if it does. */
  TableWindow rows() {
    List<String> columns = WormRow.table().columns();
    Optional<WellId> well = OpenPicture.wellOf(title);
    List<List<String>> rows = new ArrayList<>();
    for (ReadField field : fields) {
      for (AnimalScore score : field.listed()) {
        List<String> cells =
            new ArrayList<>(
                WormRow.table()
                    .cells(
                        WormRow.of(
                            title, well.orElse(ANY), score, Optional.of(field.reading().pixel()))));
        if (well.isEmpty()) {
          cells.set(columns.indexOf("well"), "");
        }
        rows.add(cells);
      }
    }
    return new TableWindow(columns, rows);
  }
}
