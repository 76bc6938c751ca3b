package org.wormscreen.pipeline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.ReportedProblem;

/** Finds wells whose images are the same bytes: a copy, or a stage that did not move. */
record SameBytes(Collection<WellPart> parts) {

  /** A problem for each group of wells that share an image. */
  List<ReportedProblem> problems() {
    Map<String, SortedSet<WellId>> wellsOf = new TreeMap<>();
    for (WellPart part : parts) {
      for (HashedFile input : part.inputs()) {
        wellsOf.computeIfAbsent(input.sha256(), hash -> new TreeSet<>()).add(part.well());
      }
    }
    SortedSet<String> sentences = new TreeSet<>();
    for (SortedSet<WellId> wells : wellsOf.values()) {
      if (wells.size() > 1) {
        sentences.add(
            wells.stream().map(WellId::label).collect(Collectors.joining(", "))
                + " hold an image with the same bytes; at most one of them can be what it says."
                + " Look at the originals and leave out the copies by --wells.");
      }
    }
    List<ReportedProblem> problems = new ArrayList<>();
    sentences.forEach(s -> problems.add(new ReportedProblem(ReportedProblem.Severity.NOTE, "", s)));
    return problems;
  }
}
