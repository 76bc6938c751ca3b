package org.wormscreen.nightly.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.nightly.arrival.IncomingPlate;

/**
 * A line of the ledger: what happened to a plate.
 *
 * @param schema version of the ledger's lines
 * @param time when, in UTC
 * @param event what happened
 * @param plate the name of its folder in the watched folder
 * @param fingerprint of the plate as it was then, see {@link IncomingPlate}
 * @param results name of the folder of its results below {@code plates}; {@code ""} when it has
 *     none
 * @param code SHA-256 of the program
 * @param wells how many wells have each status; empty unless it is done
 * @param animalsScored animals that count; 0 unless it is done
 * @param message a sentence; {@code ""} when there is nothing to say
 */
public record LedgerEntry(
    int schema,
    Instant time,
    Event event,
    String plate,
    String fingerprint,
    String results,
    String code,
    SortedMap<String, Integer> wells,
    int animalsScored,
    String message) {

  /** The version of the lines that this program writes. */
  static final int SCHEMA = 1;

  public LedgerEntry {
    wells = Collections.unmodifiableSortedMap(new TreeMap<>(wells));
  }

  /** What can happen to a plate. */
  public enum Event {
    /** It was looked at and had not settled. */
    WAITING,
    /** Its analysis began. */
    STARTED,
    /** Its results are there. */
    DONE,
    /** Its analysis ended without results. */
    FAILED,
    /** It failed as often as is allowed and is left alone until it changes. */
    QUARANTINED
  }

  /** A line without figures. */
  public static LedgerEntry of(
      Instant time, Event event, IncomingPlate plate, String results, String code, String message) {
    return new LedgerEntry(
        SCHEMA,
        time,
        event,
        plate.name(),
        plate.fingerprint(),
        results,
        code,
        new TreeMap<>(),
        0,
        message);
  }

  /** The same with the figures of a plate that is done. */
  public LedgerEntry with(SortedMap<String, Integer> counted, int animals) {
    return new LedgerEntry(
        schema, time, event, plate, fingerprint, results, code, counted, animals, message);
  }
}
