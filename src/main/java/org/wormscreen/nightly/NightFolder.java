package org.wormscreen.nightly;

import java.nio.file.Path;
import org.wormscreen.nightly.ledger.Ledger;
import org.wormscreen.pipeline.FolderName;

/**
 * Where a nightly run keeps things.
 *
 * <pre>
 * ledger.jsonl      what was done
 * nights.html       the page over all nights
 * nights.csv        a row for each plate that is done
 * plates/NAME/      results of a plate, with nightly.json: what it looked like when it was done
 * </pre>
 */
public record NightFolder(Path folder) {

  Ledger ledger() {
    return new Ledger(folder.resolve("ledger.jsonl"));
  }

  public Path page() {
    return folder.resolve("nights.html");
  }

  public Path table() {
    return folder.resolve("nights.csv");
  }

  public Path plates() {
    return folder.resolve("plates");
  }

  /** The name of the folder of a plate's results. */
  static String results(String plate) {
    return new FolderName(plate).text();
  }
}
