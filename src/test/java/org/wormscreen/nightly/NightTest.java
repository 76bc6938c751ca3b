package org.wormscreen.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.nightly.arrival.IncomingFolder;
import org.wormscreen.nightly.arrival.IncomingPlate;
import org.wormscreen.nightly.ledger.Ledger;
import org.wormscreen.nightly.ledger.LedgerEntry;
import org.wormscreen.nightly.ledger.LedgerEntry.Event;
import org.wormscreen.nightly.ledger.PlateHistory;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.ResultBytes;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.table.NightRow;

class NightTest {

  private static final Duration QUIET = Duration.ofMinutes(30);
  private static final List<String> WELLS = List.of("A01", "A02");

  @TempDir Path folder;
  private Path incoming;
  private Path out;

  /** So long after now that everything written by a test has settled. */
  private Instant now = Instant.now().plus(Duration.ofHours(2));

  @BeforeEach
  void make() throws IOException {
    incoming = Files.createDirectories(folder.resolve("incoming"));
    out = folder.resolve("results");
  }

  @Test
  void aNewPlateIsDoneOnceWithTheBytesOfAnalyze() throws Exception {
    painted("one");
    NightSummary first = night();
    assertEquals(List.of("one"), first.done().stream().map(d -> d.plate()).toList());
    Path alone = folder.resolve("alone");
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT).run(request("one", alone));
    var bytes = ResultBytes.of(out.resolve("plates/one"));
    bytes.remove("nightly.json");
    assertEquals(ResultBytes.of(alone), bytes);

    NightSummary second = night();
    assertFalse(second.anythingHappened());
    assertEquals(List.of(Event.STARTED, Event.DONE), events("one"));
    List<NightRow> rows = NightRow.table().read(out.resolve("nights.csv"));
    assertEquals(List.of("one"), rows.stream().map(NightRow::plate).toList());
    assertTrue(Files.readString(out.resolve("nights.html")).contains("plates/one/report.html"));
  }

  @Test
  void aPlateThatIsStillWrittenWaitsAndIsDoneOnceItIsQuiet() throws Exception {
    painted("one");
    now = Instant.now().plus(Duration.ofMinutes(10));
    NightSummary early = night();
    assertEquals(1, early.waiting().size());
    assertFalse(early.anythingHappened());
    now = now.plus(Duration.ofHours(1));
    assertEquals(1, night().done().size());
    assertEquals(List.of(Event.WAITING, Event.STARTED, Event.DONE), events("one"));
  }

  @Test
  void aClockThatWentBackNeedsTwoLooksThatAreAlike() throws Exception {
    painted("one"); // from the future, as this clock sees it
    now = Instant.now().minus(Duration.ofDays(40));
    assertEquals(1, night().waiting().size());
    now = now.plus(Duration.ofMinutes(20));
    assertEquals(1, night().waiting().size());
    now = now.plus(Duration.ofMinutes(20));
    assertEquals(1, night().done().size());
  }

  @Test
  void whereASignIsExpectedOnlyTheSignCounts() throws Exception {
    PaintedPlate plate = painted("one");
    assertEquals(1, night(Optional.of("*.done")).waiting().size());
    Files.writeString(plate.folder().resolve("scan.done"), "");
    assertEquals(1, night(Optional.of("*.done")).done().size());
  }

  @Test
  void aPlateThatChangedIsDoneAgainAndItsOtherWellsAreReused() throws Exception {
    PaintedPlate plate = painted("one");
    night();
    plate.paint("A02", 13);
    assertEquals(1, night().done().size());
    assertEquals(List.of(Event.STARTED, Event.DONE, Event.STARTED, Event.DONE), events("one"));
  }

  @Test
  void aPoisonousPlateIsGivenUpAfterItsTriesAndTheOthersGoOn() throws Exception {
    Path bad = Files.createDirectories(incoming.resolve("bad"));
    Files.writeString(bad.resolve("notes.txt"), "no image here");
    painted("good");
    NightSummary first = night();
    assertEquals(1, first.failed().size());
    assertEquals(List.of("good"), first.done().stream().map(d -> d.plate()).toList());
    night();
    assertEquals(List.of("bad"), night().quarantined());
    assertFalse(night().anythingHappened());
    assertTrue(Files.readString(out.resolve("nights.html")).contains("Failed 3 times"));
    Files.writeString(bad.resolve("more.txt"), "changed");
    assertEquals(1, night().failed().size());
  }

  @Test
  void aCrashCountsAsATry() throws Exception {
    painted("one");
    IncomingPlate plate = new IncomingFolder(incoming, Optional.empty()).plates().get(0);
    Ledger ledger = new NightFolder(out).ledger();
    ledger.append(LedgerEntry.of(now, Event.STARTED, plate, "one", "code", ""));
    ledger.append(LedgerEntry.of(now, Event.STARTED, plate, "one", "code", ""));
    assertEquals(
        2, PlateHistory.of("one", ledger.read().entries()).failedTries(plate.fingerprint()));
    assertEquals(1, night().done().size());
  }

  @Test
  void aTornLastLineIsDropped() throws Exception {
    painted("one");
    night();
    Path ledger = out.resolve("ledger.jsonl");
    String whole = Files.readString(ledger);
    Files.writeString(ledger, whole + "0123456789abcdef {\"schema\":1,\"ti");
    assertFalse(night().anythingHappened());
    painted("two");
    night();
    assertTrue(Files.readString(ledger).startsWith(whole));
    assertEquals(List.of(Event.STARTED, Event.DONE), events("two"));
  }

  @Test
  void aFlippedByteShowsAndTheLedgerIsMadeAgainFromTheResults() throws Exception {
    painted("one");
    painted("two");
    night();
    Path ledger = out.resolve("ledger.jsonl");
    byte[] bytes = Files.readAllBytes(ledger);
    bytes[60] ^= 1;
    Files.write(ledger, bytes);
    NightSummary after = night();
    assertEquals(1, after.notes().size());
    assertTrue(after.notes().get(0).contains("line 1 of"), after.notes().toString());
    assertEquals(List.of(), after.done());
    assertTrue(Files.exists(out.resolve("ledger.damaged-1.jsonl")));
    assertEquals(List.of(Event.DONE), events("one"));
    assertFalse(night().anythingHappened());
  }

  @Test
  void aLedgerThatIsGoneIsMadeAgain() throws Exception {
    painted("one");
    night();
    Files.delete(out.resolve("ledger.jsonl"));
    NightSummary after = night();
    assertEquals(List.of(), after.done());
    assertEquals(List.of(Event.DONE), events("one"));
  }

  @Test
  void aLedgerOfANewerProgramIsRefused() throws Exception {
    painted("one");
    IncomingPlate plate = new IncomingFolder(incoming, Optional.empty()).plates().get(0);
    LedgerEntry entry = LedgerEntry.of(now, Event.DONE, plate, "one", "code", "");
    new NightFolder(out)
        .ledger()
        .append(
            new LedgerEntry(
                2,
                entry.time(),
                entry.event(),
                entry.plate(),
                entry.fingerprint(),
                "one",
                "code",
                entry.wells(),
                0,
                ""));
    ScreenException e = assertThrows(ScreenException.class, this::night);
    assertEquals(Kind.SETTINGS, e.kind());
  }

  @Test
  void aSecondRunAtOnceIsTurnedAway() throws Exception {
    painted("one");
    try (OutputFolder held = OutputFolder.open(out, incoming)) {
      ScreenException e = assertThrows(ScreenException.class, this::night);
      assertEquals(Kind.TRY_AGAIN, e.kind(), held.path().toString());
    }
  }

  @Test
  void withTooLittleSpaceNothingIsBegun() throws Exception {
    painted("one");
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () -> night(settings(Optional.empty(), QUIET, Long.MAX_VALUE)).run());
    assertEquals(Kind.INPUT_OUTPUT, e.kind());
    assertTrue(e.getMessage().contains("nothing was begun"), e.getMessage());
    assertFalse(Files.exists(out.resolve("plates")));
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndWritesNothing() throws Exception {
    painted("one");
    NightSummary ahead = night(settings(Optional.empty(), QUIET, 0)).preview();
    assertEquals(List.of("one"), ahead.ahead());
    assertFalse(Files.exists(out));
  }

  @Test
  void finishedWellsOfAnOldPlateAreRemovedAndItsResultsStay() throws Exception {
    painted("one");
    night();
    Path parts = out.resolve("plates/one/.parts");
    try (var files = Files.list(parts)) {
      assertEquals(2, files.count());
    }
    var results = ResultBytes.of(out.resolve("plates/one"));
    now = now.plus(Duration.ofDays(15));
    night();
    try (var files = Files.list(parts)) {
      assertEquals(0, files.count());
    }
    assertEquals(results, ResultBytes.of(out.resolve("plates/one")));
  }

  private PaintedPlate painted(String name) throws IOException {
    PaintedPlate plate = new PaintedPlate(incoming.resolve(name));
    for (String well : WELLS) {
      plate.paint(well, 10);
    }
    plate.map(WELLS);
    return plate;
  }

  private NightSummary night() throws InterruptedException {
    return night(Optional.empty());
  }

  private NightSummary night(Optional<String> sentinel) throws InterruptedException {
    return night(settings(sentinel, QUIET, 0)).run();
  }

  private Night night(NightSettings settings) {
    return new Night(
        settings, ImageSources.installed(), Clock.fixed(now, ZoneOffset.UTC), Progress.SILENT);
  }

  private NightSettings settings(Optional<String> sentinel, Duration quiet, long leastFree) {
    return new NightSettings(
        incoming,
        out,
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        1,
        quiet,
        sentinel,
        3,
        Duration.ofDays(14),
        leastFree);
  }

  private AnalysisRequest request(String plate, Path to) {
    return new AnalysisRequest(
        incoming.resolve(plate),
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        Optional.of(to),
        1,
        List.of());
  }

  private List<Event> events(String plate) {
    return new NightFolder(out)
        .ledger().read().entries().stream()
            .filter(e -> e.plate().equals(plate))
            .map(LedgerEntry::event)
            .toList();
  }
}
