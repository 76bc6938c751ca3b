package org.wormscreen.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.nightly.ledger.Ledger;
import org.wormscreen.nightly.ledger.LedgerEntry;

/**
 * What the ledger of a nightly run says, plate by plate.
 *
 * @param plates in the order of their names
 * @param damage what is wrong with the ledger; {@code ""} when nothing is
 */
public record NightStatus(List<PlateStatus> plates, String damage) {

  public NightStatus {
    plates = List.copyOf(plates);
  }

  /**
   * The last that happened to a plate.
   *
   * @param state {@code waiting}, {@code started}, {@code done}, {@code failed}, {@code
   *     quarantined}
   * @param timeUtc when, ISO 8601
   * @param message a sentence; {@code ""} when there is nothing to say
   */
  public record PlateStatus(String plate, String state, String timeUtc, String message) {}

  /** Whether a folder is that of a nightly run. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(new NightFolder(folder).ledger().file());
  }

  /** Looks at the folder of a nightly run. */
  public static NightStatus of(Path folder) {
    Ledger.Content content = new NightFolder(folder).ledger().read();
    SortedMap<String, LedgerEntry> last = new TreeMap<>();
    content.entries().forEach(entry -> last.put(entry.plate(), entry));
    return new NightStatus(
        last.values().stream()
            .map(
                e ->
                    new PlateStatus(
                        e.plate(),
                        e.event().name().toLowerCase(Locale.ROOT),
                        e.time().toString(),
                        e.message()))
            .toList(),
        content.damage());
  }
}
