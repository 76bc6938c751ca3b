package org.wormscreen.report.page.words;

import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

/** What a reader has to do about a well. */
public enum Standing {
  /** Nothing. */
  FINE("ok"),
  /** Look at it: it has numbers, but for a reason they say less than those of others. */
  FLAGGED("flagged"),
  /** Do without it: it has no numbers. */
  LOST("lost");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word for it, which is the name of its style too. */
  public String word() {
    return word;
  }

  public static Standing of(WellSummary well) {
    boolean meantEmpty =
        well.contents().map(WellContents::role).filter(r -> r == Role.EMPTY).isPresent();
    if (well.status() == WellStatus.EMPTY_WELL && meantEmpty) {
      return FINE;
    }
    return switch (well.status()) {
      case OK -> FINE;
      case TOO_FEW, EMPTY_WELL, CROWDED, UNMAPPED -> FLAGGED;
      case TOO_COARSE, SATURATED, MISSING_IMAGE, EXCLUDED, FAILED -> LOST;
    };
  }
}
