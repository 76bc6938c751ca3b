package org.wormscreen.truth.review;

import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code key.csv}: which animal an item of the page is.
 *
 * @param item its number on the page, from 1
 * @param plate the plate's name
 * @param well the well's label
 * @param field the field of view, from 1
 * @param worm the animal's number in its field
 * @param question the column of {@code worms.csv} that is asked for
 * @param said what the program says
 * @param saidOf of how many scored animals of the results it says so
 */
public record KeyRow(
    int item,
    String plate,
    String well,
    int field,
    int worm,
    String question,
    String said,
    int saidOf) {

  /** The table {@code key.csv}. */
  public static Table<KeyRow> table() {
    return Table.of(KeyRow.class);
  }

  /** Where the animal lies. */
  WellId place() {
    return WellId.parse(well)
        .orElseThrow(() -> new IllegalArgumentException("'%s' is no well".formatted(well)));
  }

  /** Whether both are the same animal. */
  boolean sameAnimal(KeyRow other) {
    return plate.equals(other.plate)
        && well.equals(other.well)
        && field == other.field
        && worm == other.worm;
  }

  /** The same animal under another number. */
  KeyRow as(int number) {
    return new KeyRow(number, plate, well, field, worm, question, said, saidOf);
  }
}
