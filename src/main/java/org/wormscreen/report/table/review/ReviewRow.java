package org.wormscreen.report.table.review;

import org.wormscreen.report.table.Table;

/**
 * One row of {@code reviews.csv}: what a person says of an animal after looking at it. The tables
 * of the program stay as they are.
 *
 * @param plate the plate's name
 * @param well the well's label
 * @param field the field of view, from 1
 * @param worm the animal's number in its field, as in {@code worms.csv}
 * @param question the column of {@code worms.csv} that is answered, of a {@link ReviewQuestion}
 * @param said what the program said; empty where it said nothing
 * @param review what the person says
 * @param reviewer who
 * @param note why, in words
 */
public record ReviewRow(
    String plate,
    String well,
    int field,
    int worm,
    String question,
    String said,
    String review,
    String reviewer,
    String note) {

  /** The table {@code reviews.csv}. */
  public static Table<ReviewRow> table() {
    return Table.of(ReviewRow.class);
  }

  /** Whether the same person answers the same question about the same animal. */
  public boolean answersAgain(ReviewRow other) {
    return plate.equals(other.plate)
        && well.equals(other.well)
        && field == other.field
        && worm == other.worm
        && question.equals(other.question)
        && reviewer.equals(other.reviewer);
  }
}
