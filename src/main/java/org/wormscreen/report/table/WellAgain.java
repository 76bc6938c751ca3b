package org.wormscreen.report.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.InductionTally;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.VulvaTally;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

/** A well in numbers again, as far as its row of {@code wells.csv} tells: all that pages show. */
record WellAgain(WellRow row) {

  private static final String FAILED = "FAILED_";

  WellSummary summary() {
    boolean failed = row.status().startsWith(FAILED);
    return new WellSummary(
        row.plate(),
        well(),
        contents(),
        failed ? WellStatus.FAILED : WellStatus.valueOf(row.status()),
        failed ? row.status().substring(FAILED.length()) : "",
        row.reason(),
        row.wormsSeen(),
        row.wormsScored(),
        rejected(),
        share(row.alive(), row.aliveJudged()),
        row.disputed().orElse(0),
        row.lengthUmMedian().stream().boxed().toList(), // its median stands for all lengths
        vulva(),
        induction());
  }

  private WellId well() {
    return WellId.parse(row.well()).orElseThrow();
  }

  private Optional<WellContents> contents() {
    return new MapCells(
            row.strain(),
            row.treatment(),
            row.concentrationUm(),
            row.role(),
            row.treatment2(),
            row.concentration2Um())
        .contents(well(), row.extra());
  }

  private SortedMap<String, Integer> rejected() {
    SortedMap<String, Integer> rejected = new TreeMap<>();
    Stream.of(row.rejectedBecause().split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.split(":"))
        .forEach(pair -> rejected.put(pair[0], Integer.valueOf(pair[1])));
    return rejected;
  }

  private static Optional<Proportion> share(OptionalInt k, OptionalInt n) {
    return k.isPresent() && n.isPresent() && n.getAsInt() > 0
        ? Optional.of(new Proportion(k.getAsInt(), n.getAsInt()))
        : Optional.empty();
  }

  private Optional<VulvaTally> vulva() {
    if (row.posteriorOnly().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> counts =
        Arrays.stream(row.pseudovulvaCounts().split(";"))
            .filter(n -> !n.isEmpty())
            .map(Integer::valueOf)
            .toList();
    int scored = counts.stream().mapToInt(Integer::intValue).sum();
    return Optional.of(
        new VulvaTally(
            share(row.muv(), OptionalInt.of(scored))
                .map(muv -> new VulvaReading(muv, Optional.empty(), counts, List.of())),
            Optional.empty(),
            Optional.empty(),
            row.posteriorOnly().getAsInt(),
            row.protrudingVulva().orElse(0),
            row.bags().orElse(0),
            row.status().equals(WellStatus.TOO_COARSE.name())));
  }

  private Optional<InductionTally> induction() {
    OptionalDouble mean = row.inductionMean();
    return mean.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InductionTally(
                Collections.nCopies(row.wormsScored(), mean.getAsDouble()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                row.reporterMedian()));
  }
}
