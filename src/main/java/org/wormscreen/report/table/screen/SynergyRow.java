package org.wormscreen.report.table.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;
import org.wormscreen.synergy.CombinationSurface;
import org.wormscreen.synergy.ReferenceScore;

/**
 * One row of {@code synergy.csv}: two compounds on one strain against one reference.
 *
 * @param strain the strain
 * @param treatment the first compound by name
 * @param treatment2 the second compound
 * @param reference {@code hsa}, {@code bliss}, {@code loewe}, {@code zip}, or {@code log_odds} for
 *     the interaction on the log-odds
 * @param score mean excess over all pairs of concentrations, points of percent of the vehicle's
 *     share, above 0 is synergy; for {@code log_odds} the coefficient, below 0 is synergy; empty
 *     where it cannot be had
 * @param low lower 95 % limit
 * @param high upper 95 % limit
 * @param p two-sided p, wells as the unit; of {@code log_odds} alone
 * @param reason what the score means, or why there is none
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record SynergyRow(
    String strain,
    String treatment,
    String treatment2,
    String reference,
    OptionalDouble score,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<SynergyRow> table() {
    return Table.of(SynergyRow.class);
  }

  /** The rows of this surface: the references, then the log-odds. */
  public static List<SynergyRow> of(CombinationSurface surface, LeftOut leftOut) {
    int lacking = leftOut.both(surface.strain(), surface.compoundA(), surface.compoundB());
    List<SynergyRow> rows = new ArrayList<>();
    for (ReferenceScore score : surface.scores()) {
      rows.add(
          new SynergyRow(
              surface.strain(),
              surface.compoundA(),
              surface.compoundB(),
              CellValues.word(score.reference()),
              score.mean(),
              score.low(),
              score.high(),
              OptionalDouble.empty(),
              score.reason().isEmpty() ? surface.scale() : score.reason(),
              lacking));
    }
    List<String> sentences = new ArrayList<>(List.of(surface.interaction().sentence()));
    sentences.addAll(surface.remarks());
    rows.add(
        new SynergyRow(
            surface.strain(),
            surface.compoundA(),
            surface.compoundB(),
            "log_odds",
            surface.interaction().logOdds(),
            surface.interaction().low(),
            surface.interaction().high(),
            surface.interaction().p(),
            String.join(" ", sentences),
            lacking));
    return rows;
  }
}
