package org.wormscreen.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wormscreen.nightly.ledger.LedgerEntry;
import org.wormscreen.nightly.ledger.LedgerEntry.Event;
import org.wormscreen.report.StaleFiles;

/**
 * Removes finished wells that are kept for a rerun, once their plate has been done for so long.
 * Results, ledger and images are never removed.
 */
record Retention(Duration keepParts) {

  private static final Pattern PARTS = Pattern.compile(".*\\.(part|begun)");

  void apply(NightFolder folder, List<LedgerEntry> ledger, Instant now) {
    for (LedgerEntry entry : ledger) {
      boolean old = entry.time().plus(keepParts).isBefore(now);
      if (entry.event() == Event.DONE && old) {
        Path parts = folder.plates().resolve(entry.results()).resolve(".parts");
        StaleFiles.remove(parts, PARTS, Set.of());
      }
    }
  }
}
