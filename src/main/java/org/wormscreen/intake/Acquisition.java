package org.wormscreen.intake;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was imaged, by the microscope's own records where there are any, otherwise by the names and
 * headers of the files. What is taken of it, and where files and records differ, is among the
 * plan's problems.
 *
 * @param source the file that says so, or {@code "the files"}
 * @param channelNames the microscope's name of each channel; channels without one are absent
 * @param wells number of wells
 * @param fields most fields of a well
 * @param slices most focus positions of a field, without the microscope's own projection
 * @param times number of time points
 */
public record Acquisition(
    String source,
    SortedMap<String, String> channelNames,
    int wells,
    int fields,
    int slices,
    int times) {

  public Acquisition {
    channelNames = Collections.unmodifiableSortedMap(new TreeMap<>(channelNames));
  }
}
