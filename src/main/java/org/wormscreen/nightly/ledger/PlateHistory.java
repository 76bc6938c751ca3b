package org.wormscreen.nightly.ledger;

import java.util.List;
import org.wormscreen.nightly.ledger.LedgerEntry.Event;

/**
 * What the ledger says of one plate.
 *
 * @param entries its lines, in order
 */
public record PlateHistory(List<LedgerEntry> entries) {

  public PlateHistory {
    entries = List.copyOf(entries);
  }

  public static PlateHistory of(String plate, List<LedgerEntry> ledger) {
    return new PlateHistory(ledger.stream().filter(e -> e.plate().equals(plate)).toList());
  }

  /** Whether the plate was done as it is now. */
  public boolean done(String fingerprint) {
    return as(fingerprint).stream().anyMatch(e -> e.event() == Event.DONE);
  }

  /** Whether it was given up as it is now. */
  public boolean quarantined(String fingerprint) {
    return as(fingerprint).stream().anyMatch(e -> e.event() == Event.QUARANTINED);
  }

  /** How often it was begun as it is now and did not become done; a crash counts as well. */
  public int failedTries(String fingerprint) {
    return done(fingerprint)
        ? 0
        : (int) as(fingerprint).stream().filter(e -> e.event() == Event.STARTED).count();
  }

  /** Whether it was noted as waiting as it is now. */
  public boolean waitingNoted(String fingerprint) {
    return as(fingerprint).stream().anyMatch(e -> e.event() == Event.WAITING);
  }

  private List<LedgerEntry> as(String fingerprint) {
    return entries.stream().filter(e -> e.fingerprint().equals(fingerprint)).toList();
  }
}
