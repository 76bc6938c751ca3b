package org.wormscreen.report.table.plates;

import org.wormscreen.report.table.Table;

/**
 * One row of {@code replicates.csv}: two plates that hold the same treatments.
 *
 * @param plate the first plate
 * @param plate2 the second plate
 * @param treatments how many of strain, treatment and concentration both hold
 * @param spearman rank correlation of their means, -1 to 1
 * @param concordance Lin's concordance correlation of their means, -1 to 1 (Lin 1989)
 */
public record ReplicateRow(
    String plate, String plate2, int treatments, double spearman, double concordance) {

  /** The table. */
  public static Table<ReplicateRow> table() {
    return Table.of(ReplicateRow.class);
  }
}
