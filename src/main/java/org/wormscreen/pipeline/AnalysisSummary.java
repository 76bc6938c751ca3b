package org.wormscreen.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an analysis ended, in a few figures.
 *
 * @param plate the plate's name
 * @param out the output folder
 * @param report the page to look at
 * @param wells how many planned wells have each status, by the status' label
 * @param failures a line for each well that failed: well, status, sentence
 * @param animalsScored animals that count
 * @param calls how many treatments got each call
 */
public record AnalysisSummary(
    String plate,
    Path out,
    Path report,
    SortedMap<String, Integer> wells,
    List<String> failures,
    int animalsScored,
    SortedMap<String, Integer> calls) {

  public AnalysisSummary {
    wells = Collections.unmodifiableSortedMap(new TreeMap<>(wells));
    failures = List.copyOf(failures);
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /** Whether every well with images failed. */
  public boolean nothingReadable() {
    return !failures.isEmpty()
        && wells.keySet().stream()
            .allMatch(s -> s.startsWith("FAILED_") || s.equals("MISSING_IMAGE"));
  }
}
