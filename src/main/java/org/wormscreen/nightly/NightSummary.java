package org.wormscreen.nightly;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.pipeline.AnalysisSummary;

/**
 * What a night brought.
 *
 * @param done plates that were analysed
 * @param failed a sentence for each plate that failed
 * @param quarantined names of plates that were given up tonight
 * @param waiting a sentence for each plate that has not settled
 * @param ahead with a dry run, the plates that would be analysed
 * @param notes what else is worth knowing
 */
public record NightSummary(
    List<AnalysisSummary> done,
    List<String> failed,
    List<String> quarantined,
    List<String> waiting,
    List<String> ahead,
    List<String> notes) {

  public NightSummary {
    done = List.copyOf(done);
    failed = List.copyOf(failed);
    quarantined = List.copyOf(quarantined);
    waiting = List.copyOf(waiting);
    ahead = List.copyOf(ahead);
    notes = List.copyOf(notes);
  }

  /** Whether there is anything to tell; a plate that is still being written is nothing to tell. */
  public boolean anythingHappened() {
    return !done.isEmpty() || !failed.isEmpty() || !quarantined.isEmpty() || !notes.isEmpty();
  }

  /** Whether a well failed on a plate that was analysed. */
  public boolean someWellsFailed() {
    return done.stream().anyMatch(plate -> !plate.failures().isEmpty());
  }

  /** Gathers a summary. */
  static final class Gathered {
    final List<AnalysisSummary> done = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> quarantined = new ArrayList<>();
    final List<String> waiting = new ArrayList<>();
    final List<String> ahead = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    NightSummary summary() {
      return new NightSummary(done, failed, quarantined, waiting, ahead, notes);
    }
  }
}
