package org.wormscreen.screening.source;

import org.wormscreen.plate.Role;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.well.WellStatus;

/**
 * What became of a well.
 *
 * @param failure the code after {@code FAILED_}; {@code ""} for other ends
 * @param reason a sentence; {@code ""} where the status is {@code OK}
 */
record Fate(WellStatus status, String failure, String reason) {

  private static final String FAILED = "FAILED_";

  /** As the table says it. */
  static Fate written(Line line) {
    String word = line.text("status");
    String reason = line.text("reason");
    if (word.startsWith(FAILED)) {
      return new Fate(WellStatus.FAILED, word.substring(FAILED.length()), reason);
    }
    for (WellStatus status : WellStatus.values()) {
      if (status.name().equals(word) && status != WellStatus.FAILED) {
        return new Fate(status, "", reason);
      }
    }
    line.wrong("status", "OK, TOO_FEW, EXCLUDED or another status of wells.csv");
    return new Fate(WellStatus.OK, "", "");
  }

  /** Of a well that was counted by hand. */
  static Fate counted(CountedWell well, int seen, int answers, int fewestAnimals) {
    boolean meantEmpty = well.contents().filter(c -> c.role() == Role.EMPTY).isPresent();
    if (answers >= fewestAnimals) {
      return new Fate(WellStatus.OK, "", "");
    }
    return seen == 0 || meantEmpty
        ? new Fate(WellStatus.EMPTY_WELL, "", "No animal was counted.")
        : new Fate(
            WellStatus.TOO_FEW,
            "",
            "%s of %s animals seen were scored, at least %s are needed."
                .formatted(answers, seen, fewestAnimals));
  }
}
