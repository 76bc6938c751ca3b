package org.wormscreen.screening;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the judging of a screen ended, in a few figures.
 *
 * @param out the folder of results
 * @param report the page to look at
 * @param assay the question's word
 * @param plates how many plates
 * @param wells how many wells have each status
 * @param calls how many treatments got each call
 * @param notes sentences on what was taken and what is odd
 */
public record ScreenSummary(
    Path out,
    Path report,
    String assay,
    int plates,
    SortedMap<String, Integer> wells,
    SortedMap<String, Integer> calls,
    List<String> notes) {

  public ScreenSummary {
    wells = Collections.unmodifiableSortedMap(new TreeMap<>(wells));
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
    notes = List.copyOf(notes);
  }
}
