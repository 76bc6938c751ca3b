package org.wormscreen.screening.number;

import java.util.OptionalDouble;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code ranking.csv}: a treatment by the median of its wells' scores. A rank is no
 * call: one number a well carries no test.
 *
 * @param rank from 1, by the distance of {@code robust_z} from 0
 * @param treatment what was tested
 * @param wells wells that count
 * @param robustZ median of the robust z of these wells
 * @param bScore median of their B-scores
 * @param lowest lowest robust z among them
 * @param highest highest robust z among them
 */
public record RankRow(
    int rank,
    String treatment,
    int wells,
    double robustZ,
    OptionalDouble bScore,
    double lowest,
    double highest) {

  /** The table. */
  public static Table<RankRow> table() {
    return Table.of(RankRow.class);
  }
}
