package org.wormscreen.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.nightly.arrival.IncomingFolder;
import org.wormscreen.nightly.arrival.IncomingPlate;
import org.wormscreen.nightly.ledger.Ledger;
import org.wormscreen.nightly.ledger.LedgerEntry;
import org.wormscreen.nightly.ledger.LedgerEntry.Event;
import org.wormscreen.nightly.ledger.PlateHistory;
import org.wormscreen.nightly.ledger.Receipts;
import org.wormscreen.nightly.page.NightTable;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;

/**
 * Once over everything new in the watched folder: what cron starts. Each plate is analysed once it
 * has settled; a plate that fails costs no other.
 *
 * @param sources the image sources that may be used
 * @param clock what time it is; moves no number of any result
 * @param progress hears of each well
 */
public record Night(NightSettings settings, ImageSources sources, Clock clock, Progress progress) {

  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  /** Results need a share of what the images need: outlines, pictures, finished wells. */
  private static final double RESULTS_SHARE = 0.2;

  /**
   * Analyses every plate that is new and has settled.
   *
   * @throws ScreenException when another run is at work, the disk is nearly full, or the ledger is
   *     another program's
   * @throws InterruptedException when the thread is interrupted; the plate in work is begun again
   *     by the next run, its finished wells kept
   */
  public NightSummary run() throws InterruptedException {
    try (OutputFolder out = OutputFolder.open(settings.out(), settings.incoming())) {
      NightSummary.Gathered night = new NightSummary.Gathered();
      NightFolder folder = new NightFolder(out.path());
      List<LedgerEntry> ledger = trusted(folder, night);
      List<IncomingPlate> due = due(folder, ledger, night, true);
      requireSpace(due);
      for (IncomingPlate plate : due) {
        analyse(plate, folder, night);
      }
      List<LedgerEntry> after = folder.ledger().read().entries();
      new Retention(settings.keepParts()).apply(folder, after, clock.instant());
      NightTable.write(folder, after);
      return night.summary();
    }
  }

  /** What {@link #run} would do now; nothing is written. */
  public NightSummary preview() {
    NightSummary.Gathered night = new NightSummary.Gathered();
    NightFolder folder = new NightFolder(settings.out());
    Ledger.Content content = folder.ledger().read();
    if (!content.damage().isEmpty()) {
      night.notes.add("The ledger would be made anew: " + content.damage());
    }
    due(folder, content.entries(), night, false).forEach(plate -> night.ahead.add(plate.name()));
    return night.summary();
  }

  private List<LedgerEntry> trusted(NightFolder folder, NightSummary.Gathered night) {
    Ledger.Content content = folder.ledger().read();
    if (content.damage().isEmpty()) {
      List<LedgerEntry> kept =
          content.entries().isEmpty() ? new Receipts(folder.plates()).all() : List.of();
      if (!kept.isEmpty()) {
        night.notes.add("The ledger was gone and was made again from the results");
        kept.forEach(folder.ledger()::append);
        return folder.ledger().read().entries();
      }
      return content.entries();
    }
    night.notes.add(
        "The ledger was damaged (%s); it was put aside and made again from the results"
            .formatted(content.damage()));
    folder.ledger().rebuild(new Receipts(folder.plates()).all());
    return folder.ledger().read().entries();
  }

  private List<IncomingPlate> due(
      NightFolder folder, List<LedgerEntry> ledger, NightSummary.Gathered night, boolean note) {
    SettleRule rule = new SettleRule(settings.sentinel().isPresent(), settings.quiet());
    List<IncomingPlate> due = new ArrayList<>();
    for (IncomingPlate plate : incoming().plates()) {
      PlateHistory history = PlateHistory.of(plate.name(), ledger);
      if (history.done(plate.fingerprint()) || history.quarantined(plate.fingerprint())) {
        continue;
      }
      if (rule.settled(plate, history.entries(), clock.instant())) {
        due.add(plate);
        continue;
      }
      night.waiting.add(
          "%s has not settled (%s files so far)".formatted(plate.name(), plate.files()));
      if (note && !history.waitingNoted(plate.fingerprint())) {
        folder.ledger().append(entry(Event.WAITING, plate, "", ""));
      }
    }
    return due;
  }

  private void analyse(IncomingPlate plate, NightFolder folder, NightSummary.Gathered night)
      throws InterruptedException {
    String results = NightFolder.results(plate.name());
    folder.ledger().append(entry(Event.STARTED, plate, results, ""));
    Optional<String> failure = attempt(plate, folder, results, night);
    failure.ifPresent(sentence -> failed(plate, folder, results, sentence, night));
  }

  /** Analyses the plate; a sentence when there are no results of it. */
  private Optional<String> attempt(
      IncomingPlate plate, NightFolder folder, String results, NightSummary.Gathered night)
      throws InterruptedException {
    try {
      AnalysisSummary summary =
          new PlateAnalysis(sources, progress).run(request(plate, folder, results));
      if (summary.nothingReadable()) {
        return Optional.of("no well could be read: " + summary.failures().get(0));
      }
      if (!incoming().look(plate.folder()).fingerprint().equals(plate.fingerprint())) {
        return Optional.of("files came or changed while it was analysed; it is taken up again");
      }
      LedgerEntry done =
          entry(Event.DONE, plate, results, "").with(summary.wells(), summary.animalsScored());
      new Receipts(folder.plates()).keep(done);
      folder.ledger().append(done);
      night.done.add(summary);
      return Optional.empty();
    } catch (ScreenException e) {
      if (e.kind() == Kind.INPUT_OUTPUT || e.kind() == Kind.CANNOT_CREATE) {
        throw e; // the disk, not the plate: the next plate would meet it as well
      }
      return Optional.of(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Plate {} met a bug", plate.name(), e);
      return Optional.of("a bug stopped the work: " + e);
    }
  }

  private void failed(
      IncomingPlate plate,
      NightFolder folder,
      String results,
      String sentence,
      NightSummary.Gathered night) {
    folder.ledger().append(entry(Event.FAILED, plate, results, sentence));
    night.failed.add(plate.name() + ": " + sentence);
    int tries =
        PlateHistory.of(plate.name(), folder.ledger().read().entries())
            .failedTries(plate.fingerprint());
    if (tries >= settings.tries()) {
      folder
          .ledger()
          .append(
              entry(
                  Event.QUARANTINED,
                  plate,
                  results,
                  "Failed %s times; left alone until something in its folder changes"
                      .formatted(tries)));
      night.quarantined.add(plate.name());
    }
  }

  private AnalysisRequest request(IncomingPlate plate, NightFolder folder, String results) {
    return new AnalysisRequest(
        plate.folder(),
        settings.intake(),
        settings.assay(),
        settings.settings(),
        Optional.of(folder.plates().resolve(results)),
        settings.threads(),
        List.of());
  }

  private IncomingFolder incoming() {
    return new IncomingFolder(settings.incoming(), settings.sentinel());
  }

  private LedgerEntry entry(Event event, IncomingPlate plate, String results, String message) {
    Instant now = clock.instant();
    return LedgerEntry.of(now, event, plate, results, CodeIdentity.running().sha256(), message);
  }

  private void requireSpace(List<IncomingPlate> due) {
    long images = due.stream().mapToLong(IncomingPlate::bytes).sum();
    long needed = Math.max(settings.leastFreeBytes(), (long) (RESULTS_SHARE * images));
    long free = free(settings.out());
    if (!due.isEmpty() && free < needed) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          String.format(
              Locale.ROOT,
              "The disk of %s has %.1f GB free, and %d plates need about %.1f GB: nothing was begun. Make room, or choose another disk by --out.",
              settings.out(),
              free / 1e9,
              due.size(),
              needed / 1e9));
    }
  }

  private static long free(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace();
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The free space of %s cannot be told (%s)".formatted(place, e), e);
    }
  }
}
