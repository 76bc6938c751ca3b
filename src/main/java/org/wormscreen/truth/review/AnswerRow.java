package org.wormscreen.truth.review;

import org.wormscreen.report.table.Table;

/**
 * One row of the answers that the page saves.
 *
 * @param item the item's number on the page
 * @param review the answer; {@code ?} where the person cannot tell
 * @param note in words
 */
public record AnswerRow(int item, String review, String note) {

  /** What stands for "cannot tell". */
  static final String CANNOT_TELL = "?";

  /** The table of answers. */
  public static Table<AnswerRow> table() {
    return Table.of(AnswerRow.class);
  }

  /** Whether the person could tell. */
  boolean told() {
    return !review.equals(CANNOT_TELL);
  }
}
