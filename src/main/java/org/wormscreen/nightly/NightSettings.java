package org.wormscreen.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;

/**
 * What a nightly run is asked to do.
 *
 * @param incoming the watched folder
 * @param out where ledger, results and page lie
 * @param intake how plate folders are read
 * @param assay the question
 * @param settings the settings file; empty for each plate's own, or the defaults
 * @param threads wells analysed at once
 * @param quiet how long nothing in a plate may have changed before it is begun
 * @param sentinel pattern of the file that says a plate is complete; empty when there is none
 * @param tries how often a plate that fails is tried, at least 1
 * @param keepParts how long finished wells of plates that are done are kept for a rerun; results
 *     are kept for ever
 * @param leastFreeBytes free space on the disk of {@code out} below which nothing is begun
 */
public record NightSettings(
    Path incoming,
    Path out,
    IntakeOptions intake,
    Assay assay,
    Optional<Path> settings,
    int threads,
    Duration quiet,
    Optional<String> sentinel,
    int tries,
    Duration keepParts,
    long leastFreeBytes) {

  public NightSettings {
    if (tries < 1) {
      throw new ScreenException(Kind.USAGE, "A plate is tried at least once, found " + tries);
    }
    if (quiet.isNegative() || keepParts.isNegative()) {
      throw new ScreenException(Kind.USAGE, "Times are not negative");
    }
  }
}
