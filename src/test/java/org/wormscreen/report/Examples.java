package org.wormscreen.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;

/** Small values that several tests of this room write. */
public final class Examples {

  private Examples() {}

  /** The well of this label. */
  public static WellId well(String label) {
    return WellId.parse(label).orElseThrow();
  }

  /** A dead animal of field 1 on which stain and brightfield disagree. */
  public static AnimalScore dead() {
    return new AnimalScore(
        1,
        3,
        new Point(100.25, 50.5),
        true,
        0.875,
        Optional.empty(),
        Optional.of(new Size(812.3456789, 41, 0.1 + 0.2)),
        Optional.of(
            new Viability(
                OptionalDouble.of(0.1), OptionalDouble.of(40.25), OptionalDouble.of(0.75))));
  }

  /** A bubble. */
  public static AnimalScore bubble() {
    return new AnimalScore(
        1,
        4,
        new Point(7, 8),
        false,
        0,
        Optional.of(Rejected.Reason.NOT_A_WORM),
        Optional.empty(),
        Optional.empty());
  }

  /** A sample well with 8 of 10 alive, whose compound has this name. */
  public static WellSummary sample(String label, String compound) {
    return new WellSummary(
        "plate 1",
        well(label),
        Optional.of(
            new WellContents(
                well(label),
                "MT2124",
                Treatment.of(compound, Optional.of(new Dose(12.5))),
                Role.SAMPLE,
                Map.of("batch", "b7"))),
        WellStatus.OK,
        "",
        "",
        13,
        10,
        new TreeMap<>(Map.of("NOT_A_WORM", 2, "COILED", 1)),
        Optional.of(new Proportion(8, 10)),
        1,
        List.of(790.0, 800.5, 812.0));
  }

  /** A well whose image could not be read. */
  public static WellSummary failed(String label) {
    return new WellSummary(
        "plate 1",
        well(label),
        Optional.empty(),
        WellStatus.FAILED,
        "TRUNCATED",
        "A02_w1.tif ends after 100 of 2097152 bytes; copy it again.",
        0,
        0,
        new TreeMap<>(),
        Optional.empty(),
        0,
        List.of());
  }

  /** A hit of this compound. */
  public static Hit hit(String compound) {
    return new Hit(
        OptionalInt.of(1),
        "MT2124",
        Treatment.of(compound, Optional.of(new Dose(50))),
        3,
        71,
        OptionalDouble.of(-0.29),
        OptionalDouble.of(-0.4),
        OptionalDouble.of(-0.18),
        OptionalDouble.of(6.7e-7),
        OptionalDouble.of(2.3e-5),
        OptionalDouble.of(-3.2),
        OptionalDouble.empty(),
        Call.LETHAL,
        "Alive in 21 of 71 animals against 86 of 95 with vehicle.");
  }

  /** A plate with a Z' and its ceiling. */
  public static PlateQuality quality() {
    return new PlateQuality(
        "plate 1",
        Assay.VIABILITY,
        "fraction alive",
        16,
        16,
        OptionalDouble.of(0.91),
        OptionalDouble.of(0.08),
        OptionalDouble.of(0.52),
        OptionalDouble.of(0.6),
        OptionalDouble.of(0.59),
        OptionalDouble.of(7.1),
        OptionalDouble.empty(),
        List.of("No overdispersion could be estimated."));
  }
}
