package org.wormscreen.pipeline;

import java.util.Map;
import java.util.stream.Collectors;

/** How the analysis of one plate ended, in lines for people. */
public record SummaryLines(AnalysisSummary summary) {

  /** The lines, without a line feed at their end. */
  public String text() {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "%s: %s; %s animals scored%n"
            .formatted(summary.plate(), counted(summary.wells()), summary.animalsScored()));
    if (!summary.calls().isEmpty()) {
      lines.append("Treatments: %s%n".formatted(counted(summary.calls())));
    }
    return lines.append("Report: " + summary.report()).toString();
  }

  private static String counted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
