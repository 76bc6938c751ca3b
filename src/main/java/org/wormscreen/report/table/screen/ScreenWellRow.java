package org.wormscreen.report.table.screen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.MapCells;
import org.wormscreen.report.table.Table;
import org.wormscreen.report.table.WellRow;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;

/**
 * One row of the {@code wells.csv} of a screen: a well of one of its plates, whether a program
 * measured it or a person counted it. The columns that it shares with {@link WellRow} mean the
 * same.
 *
 * @param plate the plate's name
 * @param well the well's label, two digits: {@code A01}
 * @param strain the strain; empty where none is named
 * @param treatment the compound; empty where none is named
 * @param concentrationUm its concentration, umol/l; empty where none is given
 * @param role {@code negative}, {@code positive}, {@code sample}, {@code reference} or {@code
 *     empty}; nothing for a well that no plate map names
 * @param status {@code OK}, {@code TOO_FEW}, {@code EXCLUDED}, {@code FAILED_TRUNCATED} and so on
 * @param reason a sentence; empty where the status is {@code OK}
 * @param wormsSeen animals and objects that may be animals
 * @param wormsScored animals that were measured
 * @param muv animals that are multivulva; empty where not scored
 * @param muvFraction their share, 0 to 1; empty where not scored
 * @param muvLow lower 95 % limit of the share (Wilson)
 * @param muvHigh upper 95 % limit of the share (Wilson)
 * @param aliveFraction share alive of those judged, 0 to 1; empty where none was judged
 * @param lengthUmMedian median length of the scored animals, um; empty without any
 * @param muvScored animals that were scored for it (n of {@code muv}); empty where not scored
 * @param vul vulvaless animals of those scored; empty where not scored
 * @param alive animals judged alive (k); empty where not judged
 * @param aliveJudged animals judged alive or dead (n); empty where not judged
 * @param adults animals that are adult (k); empty where stages are not known
 * @param staged animals whose stage is known (n); empty where none is
 * @param adultFraction their share, 0 to 1; empty likewise
 * @param unreadableFraction share of the animals that count in the assay and could not be read
 * @param pseudovulvaCounts animals with 0, 1, 2 ... pseudovulvae, by semicolons
 * @param day the day or batch; empty where it is not known
 * @param treatment2 the second compound of a combination; empty for a single one
 * @param concentration2Um its concentration, umol/l
 * @param extra further columns of the plate map by header
 */
public record ScreenWellRow(
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
    OptionalDouble aliveFraction,
    OptionalDouble lengthUmMedian,
    OptionalInt muvScored,
    OptionalInt vul,
    OptionalInt alive,
    OptionalInt aliveJudged,
    OptionalInt adults,
    OptionalInt staged,
    OptionalDouble adultFraction,
    OptionalDouble unreadableFraction,
    String pseudovulvaCounts,
    String day,
    String treatment2,
    OptionalDouble concentration2Um,
    Map<String, String> extra) {

  public ScreenWellRow {
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** The table. */
  public static Table<ScreenWellRow> table() {
    return Table.of(ScreenWellRow.class);
  }

  /** The row of this well. */
  public static ScreenWellRow of(WellReading well) {
    Optional<WellContents> contents = well.contents();
    MapCells map = MapCells.of(contents);
    Optional<Proportion> muv = well.vulva().map(VulvaReading::muv);
    Optional<Limits> limits = muv.map(Proportion::wilson95);
    Optional<Proportion> alive = well.condition().alive();
    Optional<Proportion> adult = well.condition().adult();
    return new ScreenWellRow(
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
        CellValues.number(limits.map(Limits::low)),
        CellValues.number(limits.map(Limits::high)),
        CellValues.number(alive.map(Proportion::fraction)),
        well.condition().lengthMedianUm(),
        CellValues.whole(muv.map(Proportion::trials)),
        CellValues.whole(well.vulva().flatMap(VulvaReading::vul).map(Proportion::successes)),
        CellValues.whole(alive.map(Proportion::successes)),
        CellValues.whole(alive.map(Proportion::trials)),
        CellValues.whole(adult.map(Proportion::successes)),
        CellValues.whole(adult.map(Proportion::trials)),
        CellValues.number(adult.map(Proportion::fraction)),
        CellValues.number(well.condition().unreadable().map(Proportion::fraction)),
        well.vulva().map(VulvaReading::pseudovulvae).orElse(List.of()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(";")),
        well.day(),
        map.treatment2(),
        map.concentration2Um(),
        contents.map(c -> withoutOwn(c.extra())).orElse(Map.of()));
  }

  /** Plate and day: what the well is compared within. */
  public String stratum() {
    return day.isEmpty() ? plate : plate + " of " + day;
  }

  /** Where the well lies. */
  public WellId place() {
    return WellId.parse(well).orElseThrow();
  }

  /** What the well holds; empty for a well that no plate map names. */
  public Optional<WellContents> contents() {
    return new MapCells(strain, treatment, concentrationUm, role, treatment2, concentration2Um)
        .contents(place(), extra);
  }

  /** The day has a column of its own. */
  private static Map<String, String> withoutOwn(Map<String, String> extra) {
    Map<String, String> other = new LinkedHashMap<>(extra);
    other.keySet().removeAll(table().columns());
    return other;
  }
}
