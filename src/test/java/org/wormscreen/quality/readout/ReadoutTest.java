package org.wormscreen.quality.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.InductionTally;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

class ReadoutTest {

  private static WellSummary well(int place, Role role, double reporter, Double... indices) {
    List<Double> values = List.of(indices);
    int n = values.size();
    int above = (int) values.stream().filter(i -> i > 3).count();
    int below = (int) values.stream().filter(i -> i < 3).count();
    InductionTally tally =
        new InductionTally(
            values,
            Optional.of(
                new VulvaReading(
                    new Proportion(above, n),
                    Optional.of(new Proportion(below, n)),
                    List.of(),
                    List.of())),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(reporter));
    WellId id = new WellId(0, place);
    String compound = role == Role.NEGATIVE ? "DMSO" : "inhibitor";
    Treatment treatment = Treatment.of(compound, Optional.of(new Dose(place < 4 ? 0 : 10)));
    return new WellSummary(
        "p",
        id,
        Optional.of(new WellContents(id, "let-60", treatment, role, Map.of())),
        WellStatus.OK,
        "",
        "",
        n,
        n,
        new TreeMap<>(),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.of(tally));
  }

  private static List<WellSummary> plate() {
    List<WellSummary> wells = new ArrayList<>();
    wells.add(well(0, Role.NEGATIVE, 100, 3.0, 4.0, 5.0));
    wells.add(well(1, Role.NEGATIVE, 104, 3.0, 4.0, 4.0));
    wells.add(well(4, Role.POSITIVE, 50, 3.0, 3.0, 3.0));
    wells.add(well(5, Role.POSITIVE, 52, 2.0, 3.0, 3.0));
    return wells;
  }

  @Test
  void treatmentsAreMeansOfWellsWithLimitsByDrawingWells() {
    List<TreatmentReadout> treatments = TreatmentReadout.of(plate());
    assertEquals(2, treatments.size());
    TreatmentReadout vehicle = treatments.get(0);
    assertEquals(6, vehicle.larvae());
    assertEquals((4 + 11 / 3.0) / 2, vehicle.induction().getAsDouble(), 1e-12);
    assertEquals(11 / 3.0, vehicle.inductionLimits().orElseThrow().low(), 1e-12);
    assertEquals(4, vehicle.inductionLimits().orElseThrow().high(), 1e-12);
    assertEquals(new Proportion(4, 6), vehicle.above());
    assertEquals(new Proportion(1, 6), treatments.get(1).below());
    assertEquals(51, treatments.get(1).reporter().getAsDouble(), 1e-12);
  }

  @Test
  void oneWellHasNoLimits() {
    TreatmentReadout one = TreatmentReadout.of(plate().subList(0, 1)).get(0);
    assertTrue(one.induction().isPresent());
    assertTrue(one.inductionLimits().isEmpty());
  }

  @Test
  void eachReadoutHasAZPrimeOfItsOwn() {
    PlateQuality light = new ReadoutJudge(Readout.REPORTER).judge("p", Assay.INDUCTION, plate());
    double sds = Math.sqrt(8) + Math.sqrt(2);
    assertEquals(1 - 3 * sds / (102 - 51), light.zPrime().getAsDouble(), 1e-9);
    PlateQuality index =
        new ReadoutJudge(Readout.MEAN_INDUCTION).judge("p", Assay.INDUCTION, plate());
    assertTrue(index.zPrime().getAsDouble() < light.zPrime().getAsDouble());
    assertTrue(light.remarks().get(0).contains("never mixed"), light.remarks().toString());
  }

  @Test
  void withoutControlsTheRemarkSaysWhatIsMissing() {
    PlateQuality none =
        new ReadoutJudge(Readout.REPORTER).judge("p", Assay.INDUCTION, plate().subList(0, 1));
    assertTrue(none.zPrime().isEmpty());
    assertTrue(none.remarks().get(0).contains("1 and 0"), none.remarks().toString());
  }
}
