package org.wormscreen.report.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.wormscreen.plate.WellContents;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.InductionTally;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.VulvaTally;
import org.wormscreen.well.WellSummary;

/**
 * One row of {@code wells.csv}: a planned well, whatever happened to it.
 *
 * @param plate the plate's name
 * @param well the well's label, two digits: {@code A01}
 * @param strain the strain of the plate map; empty where the map names none
 * @param treatment the compound of the plate map; empty where the map names none
 * @param concentrationUm its concentration, umol/l; empty where the map gives none
 * @param role {@code negative}, {@code positive}, {@code sample}, {@code reference} or {@code
 *     empty}; nothing for a well without a row in the map
 * @param status {@code OK}, {@code TOO_FEW}, {@code FAILED_TRUNCATED} and so on
 * @param reason a sentence; empty where the status is {@code OK}
 * @param wormsSeen animals and rejected objects that may be animals; what is too small or no worm
 *     at all is in {@code rejected_because} alone
 * @param wormsScored animals that count in the assay: the denominator of {@code muv}
 * @param muv animals with a pseudovulva; empty where not scored
 * @param muvFraction their share, 0 to 1; empty where not scored
 * @param muvLow lower 95 % limit of the share (Wilson)
 * @param muvHigh upper 95 % limit of the share (Wilson)
 * @param pseudovulvaeMean mean number per animal; empty where not counted
 * @param inductionMean mean vulval induction index, 0 to 6; empty where not scored
 * @param aliveFraction share alive of those judged, 0 to 1; empty where none was judged
 * @param lengthUmMedian median length of the scored animals, um; empty without any
 * @param alive animals judged alive (k); empty where not asked for
 * @param aliveJudged animals judged alive or dead (n); empty where not asked for
 * @param aliveLow lower 95 % limit of the share alive (Wilson); empty where none was judged
 * @param aliveHigh upper 95 % limit of the share alive (Wilson); empty where none was judged
 * @param disputed judged animals on which stain and brightfield contradict each other; empty where
 *     none was judged
 * @param rejectedBecause how many were not scored, by reason: {@code NOT_A_WORM:3 TOO_SMALL:2}
 * @param treatment2 the second compound of a combination; empty for a single one
 * @param concentration2Um its concentration, umol/l
 * @param adults adult hermaphrodites, readable or not; empty where stage was not judged
 * @param adultFraction their share of the animals whose stage is known; empty likewise
 * @param unreadableFraction share of the living adults, or larvae, that could not be read
 * @param pseudovulvaCounts animals with 0, 1, 2 ... pseudovulvae, by semicolons
 * @param posteriorOnly multivulva animals whose pseudovulvae all lie behind the vulva
 * @param protrudingVulva animals whose vulva protrudes and that are not multivulva
 * @param bags animals swollen with larvae
 * @param inductionAboveFraction share of the animals read with an induction above 3
 * @param inductionBelowFraction share of the animals read with an induction below 3
 * @param reporterMedian median reporter intensity of whole animals above the ground, gray values
 * @param extra further columns of the plate map by header; a header that is the name of a column
 *     here has {@code map_} before it
 */
public record WellRow(
    String plate,
    String well,
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String role,
    String status,
    String reason,
    int wormsSeen,
    int wormsScored,
    OptionalInt muv,
    OptionalDouble muvFraction,
    OptionalDouble muvLow,
    OptionalDouble muvHigh,
    OptionalDouble pseudovulvaeMean,
    OptionalDouble inductionMean,
    OptionalDouble aliveFraction,
    OptionalDouble lengthUmMedian,
    OptionalInt alive,
    OptionalInt aliveJudged,
    OptionalDouble aliveLow,
    OptionalDouble aliveHigh,
    OptionalInt disputed,
    String rejectedBecause,
    String treatment2,
    OptionalDouble concentration2Um,
    OptionalInt adults,
    OptionalDouble adultFraction,
    OptionalDouble unreadableFraction,
    String pseudovulvaCounts,
    OptionalInt posteriorOnly,
    OptionalInt protrudingVulva,
    OptionalInt bags,
    OptionalDouble inductionAboveFraction,
    OptionalDouble inductionBelowFraction,
    OptionalDouble reporterMedian,
    Map<String, String> extra) {

  public WellRow {
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** The table {@code wells.csv}. */
  public static Table<WellRow> table() {
    return Table.of(WellRow.class);
  }

  /** The row of this well. */
  public static WellRow of(WellSummary well) {
    Optional<WellContents> contents = well.contents();
    MapCells map = MapCells.of(contents);
    Optional<Proportion> judged = well.alive().filter(p -> p.trials() > 0);
    Optional<Proportion> muv = well.vulva().flatMap(VulvaTally::reading).map(VulvaReading::muv);
    Optional<Proportion> adult = well.vulva().flatMap(VulvaTally::adult);
    Optional<VulvaReading> induced = well.induction().flatMap(InductionTally::reading);
    Optional<Limits> limits = judged.map(Proportion::wilson95);
    return new WellRow(
        well.plate(),
        well.well().label(),
        map.strain(),
        map.treatment(),
        map.concentrationUm(),
        map.role(),
        well.statusLabel(),
        well.reason(),
        well.seen(),
        well.scored(),
        CellValues.whole(muv.map(Proportion::successes)),
        CellValues.number(muv.map(Proportion::fraction)),
        CellValues.number(muv.map(Proportion::wilson95).map(Limits::low)),
        CellValues.number(muv.map(Proportion::wilson95).map(Limits::high)),
        well.vulva().map(VulvaTally::pseudovulvaeMean).orElse(OptionalDouble.empty()),
        well.induction().map(InductionTally::mean).orElse(OptionalDouble.empty()),
        CellValues.number(judged.map(Proportion::fraction)),
        well.lengthMedianUm(),
        CellValues.whole(well.alive().map(Proportion::successes)),
        CellValues.whole(well.alive().map(Proportion::trials)),
        CellValues.number(limits.map(Limits::low)),
        CellValues.number(limits.map(Limits::high)),
        CellValues.whole(well.alive().map(k -> well.disputed())),
        well.rejected().entrySet().stream()
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(" ")),
        map.treatment2(),
        map.concentration2Um(),
        CellValues.whole(adult.map(Proportion::successes)),
        CellValues.number(adult.map(Proportion::fraction)),
        CellValues.number(
            well.vulva()
                .flatMap(VulvaTally::unreadable)
                .or(() -> well.induction().flatMap(InductionTally::unreadable))
                .map(Proportion::fraction)),
        well
            .vulva()
            .flatMap(VulvaTally::reading)
            .map(VulvaReading::pseudovulvae)
            .orElse(List.of())
            .stream()
            .map(n -> Integer.toString(n))
            .collect(Collectors.joining(";")),
        CellValues.whole(well.vulva().map(VulvaTally::posteriorOnly)),
        CellValues.whole(well.vulva().map(VulvaTally::protruding)),
        CellValues.whole(well.vulva().map(VulvaTally::bags)),
        CellValues.number(induced.map(VulvaReading::muv).map(Proportion::fraction)),
        CellValues.number(induced.flatMap(VulvaReading::vul).map(Proportion::fraction)),
        well.induction().map(InductionTally::reporter).orElse(OptionalDouble.empty()),
        contents.map(c -> apart(c.extra())).orElse(Map.of()));
  }

  private static Map<String, String> apart(Map<String, String> extra) {
    Set<String> taken = new HashSet<>(table().columns());
    Map<String, String> renamed = new LinkedHashMap<>();
    extra.forEach(
        (name, text) -> {
          String free = name;
          while (!taken.add(free)) {
            free = "map_" + free;
          }
          renamed.put(free, text);
        });
    return renamed;
  }

  /** The well that the row is about, as far as the row tells. */
  public WellSummary summary() {
    return new WellAgain(this).summary();
  }
}
