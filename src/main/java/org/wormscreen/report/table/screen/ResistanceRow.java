package org.wormscreen.report.table.screen;

import java.util.OptionalDouble;
import org.wormscreen.pathway.ResistanceReading;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code resistance.csv}: one treatment on a sensitive and on a resistant strain.
 *
 * @param treatment the compound
 * @param concentrationUm its concentration, umol/l; empty where none is given
 * @param sensitive the sensitive strain
 * @param resistant the resistant strain
 * @param sensitiveLogOdds treated against vehicle on the sensitive strain; empty with too few wells
 * @param resistantLogOdds the same on the resistant strain
 * @param difference log-odds on the resistant strain less those on the sensitive one; above 0 where
 *     a suppressor loses activity
 * @param differenceLow lower 95 % limit
 * @param differenceHigh upper 95 % limit
 * @param p two-sided, wells as the unit
 * @param keepsActivity 1 where the resistant strain is suppressed too
 * @param reason the sentence with the numbers in it
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record ResistanceRow(
    String treatment,
    OptionalDouble concentrationUm,
    String sensitive,
    String resistant,
    OptionalDouble sensitiveLogOdds,
    OptionalDouble resistantLogOdds,
    OptionalDouble difference,
    OptionalDouble differenceLow,
    OptionalDouble differenceHigh,
    OptionalDouble p,
    boolean keepsActivity,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<ResistanceRow> table() {
    return Table.of(ResistanceRow.class);
  }

  /** The row of this treatment. */
  public static ResistanceRow of(ResistanceReading reading, LeftOut leftOut) {
    return new ResistanceRow(
        reading.treatment().compound(),
        CellValues.um(reading.treatment()),
        reading.sensitive().strain(),
        reading.resistant().strain(),
        reading.sensitive().logOdds(),
        reading.resistant().logOdds(),
        reading.difference(),
        reading.low(),
        reading.high(),
        reading.p(),
        reading.keepsActivity(),
        reading.sentence(),
        leftOut.treatment(reading.sensitive().strain(), reading.treatment())
            + leftOut.treatment(reading.resistant().strain(), reading.treatment()));
  }
}
