package org.wormscreen.nightly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wormscreen.nightly.arrival.IncomingPlate;
import org.wormscreen.nightly.ledger.LedgerEntry;

/**
 * When a plate has settled: the microscope's sign lies in it where there is one to expect;
 * otherwise nothing in it changed for so long.
 *
 * @param signExpected whether a sign is expected; then time says nothing
 * @param quiet how long nothing may have changed
 */
record SettleRule(boolean signExpected, Duration quiet) {

  /**
   * Whether the plate has settled.
   *
   * <p>Its own times decide where they lie in the past. Times in the future come from a clock that
   * went back or another machine's: then the plate must have looked the same at an earlier look, so
   * long ago.
   *
   * @param looks what the ledger says of earlier looks at this plate, in order
   */
  boolean settled(IncomingPlate plate, List<LedgerEntry> looks, Instant now) {
    if (plate.files() == 0) {
      return false;
    }
    if (signExpected) {
      return plate.complete();
    }
    if (!plate.changed().isAfter(now)) {
      return !plate.changed().plus(quiet).isAfter(now);
    }
    return looks.stream()
        .filter(look -> look.fingerprint().equals(plate.fingerprint()))
        .anyMatch(look -> !look.time().plus(quiet).isAfter(now));
  }
}
