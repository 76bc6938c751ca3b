package org.wormscreen.response;

import java.util.List;
import java.util.Optional;

/**
 * One compound on one strain over its doses.
 *
 * @param effect the assay's own measure
 * @param poison the share dead over the same doses; empty where viability was not judged
 * @param window poison against effect; empty without {@code poison}
 * @param remarks sentences for people
 */
public record DoseReading(
    String strain,
    String compound,
    SeriesReading effect,
    Optional<SeriesReading> poison,
    Optional<TherapeuticWindow> window,
    List<String> remarks) {

  public DoseReading {
    remarks = List.copyOf(remarks);
  }
}
