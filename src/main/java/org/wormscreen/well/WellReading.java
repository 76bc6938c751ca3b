package org.wormscreen.well;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * What the statistics see of a well, whether a program measured it or a person counted it: k of n
 * to the end, and the condition of the animals beside it.
 *
 * @param plate the plate's name
 * @param day the day or batch of the experiment; {@code ""} when it is not known
 * @param contents the row of the plate map; empty without one
 * @param failure the code after {@code FAILED_}; {@code ""} unless the status is {@code FAILED}
 * @param reason a sentence for people; {@code ""} when the status is {@code OK}
 * @param seen animals and objects that may be animals
 * @param scored animals that were measured
 * @param vulva empty where vulvae were not scored, or on no animal
 */
public record WellReading(
    String plate,
    String day,
    WellId well,
    Optional<WellContents> contents,
    WellStatus status,
    String failure,
    String reason,
    int seen,
    int scored,
    Optional<VulvaReading> vulva,
    Condition condition) {

  public WellReading {
    if (scored < 0 || seen < scored) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "No well has %d animals scored of %d seen", scored, seen));
    }
  }

  /** Of an analysed well. */
  public static WellReading of(WellSummary well) {
    return new WellReading(
        well.plate(),
        day(well.contents()),
        well.well(),
        well.contents(),
        well.status(),
        well.failure(),
        well.reason(),
        well.seen(),
        well.scored(),
        well.vulva()
            .flatMap(VulvaTally::reading)
            .or(() -> well.induction().flatMap(InductionTally::reading)),
        new Condition(
            well.alive(),
            well.vulva()
                .flatMap(VulvaTally::adult)
                .or(() -> well.induction().flatMap(InductionTally::staged)),
            well.vulva()
                .flatMap(VulvaTally::unreadable)
                .or(() -> well.induction().flatMap(InductionTally::unreadable)),
            well.lengthMedianUm(),
            well.lengthsUm()));
  }

  /** A well that was analysed and counts, as a person would write it down. */
  public static WellReading counted(
      String plate, String day, WellContents contents, int seen, VulvaReading vulva) {
    return new WellReading(
        plate,
        day,
        contents.well(),
        Optional.of(contents),
        WellStatus.OK,
        "",
        "",
        seen,
        vulva.muv().trials(),
        Optional.of(vulva),
        Condition.unknown());
  }

  /** The same well with another condition. */
  public WellReading with(Condition other) {
    return new WellReading(
        plate, day, well, contents, status, failure, reason, seen, scored, vulva, other);
  }

  /** The same well with another fate. */
  public WellReading become(WellStatus other, String why) {
    return new WellReading(
        plate, day, well, contents, other, failure, why, seen, scored, vulva, condition);
  }

  /** The column {@code day} of the plate map, or its {@code batch}; {@code ""} without either. */
  private static String day(Optional<WellContents> contents) {
    Map<String, String> extra = contents.map(WellContents::extra).orElse(Map.of());
    return Stream.of("day", "batch").map(extra::get).filter(v -> v != null).findFirst().orElse("");
  }

  /**
   * What a well is compared within: its plate, and its day where plates of several days may share a
   * name.
   */
  public String stratum() {
    return day.isEmpty() ? plate : plate + " of " + day;
  }

  /** The strain; {@code ""} when no map names one. */
  public String strain() {
    return contents.map(WellContents::strain).orElse("");
  }

  /** Whether the map gives the well this role. */
  public boolean is(Role role) {
    return contents.filter(c -> c.role() == role).isPresent();
  }

  /** Whether the well was analysed and stands in the map: only such wells can be evidence. */
  public boolean analysed() {
    boolean measured = status == WellStatus.OK || status == WellStatus.CROWDED;
    return measured && contents.isPresent();
  }

  /** The status as tables write it: {@code OK}, {@code FAILED_TRUNCATED}. */
  public String statusLabel() {
    return status == WellStatus.FAILED ? "FAILED_" + failure : status.name();
  }
}
