package org.wormscreen.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.hits.HitCaller;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.response.spread.HeterogeneityReader;
import org.wormscreen.response.spread.HeterogeneityReading;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

/**
 * Multivulva of 343 let-60 animals under thymoquinone, as published: 86 of 95, 71 of 116 and 31 of
 * 132 at 0, 50 and 100 umol/l. What a referee would ask of it is in the output: which well did the
 * animals live in, is there a curve, do all animals respond a little or some completely?
 */
class ThymoquinoneScreenTest {

  private static final int[][] PSEUDOVULVAE = {
    {9, 14, 67, 5, 0}, {45, 7, 63, 0, 1}, {101, 6, 22, 3, 0}
  };
  private static final double[] DOSES = {0, 50, 100};

  private static Treatment treatment(int dose) {
    return dose == 0
        ? Treatment.of("DMSO", Optional.empty())
        : Treatment.of("thymoquinone", Optional.of(new Dose(DOSES[dose])));
  }

  private static WellReading well(int dose, int place, int[] counts) {
    int all = 0;
    List<Integer> list = new ArrayList<>();
    for (int count : counts) {
      all += count;
      list.add(count);
    }
    String label = (char) ('A' + place) + "0" + (dose + 1);
    VulvaReading vulva =
        new VulvaReading(new Proportion(all - counts[0], all), Optional.empty(), list, List.of());
    Role role = dose == 0 ? Role.NEGATIVE : Role.SAMPLE;
    return WellReading.counted(
        "plate", "", WellsByHand.contents(label, "let-60", treatment(dose), role), all, vulva);
  }

  /** As published: no well is recorded, so that each dose is one. */
  private static List<WellReading> asPublished() {
    List<WellReading> wells = new ArrayList<>();
    for (int dose = 0; dose < DOSES.length; dose++) {
      wells.add(well(dose, 0, PSEUDOVULVAE[dose]));
    }
    return wells;
  }

  /** The same animals dealt to four wells a dose. */
  private static List<WellReading> dealt() {
    Random random = new Random(4);
    List<WellReading> wells = new ArrayList<>();
    for (int dose = 0; dose < DOSES.length; dose++) {
      int[][] into = new int[4][5];
      for (int number = 0; number < 5; number++) {
        for (int animal = 0; animal < PSEUDOVULVAE[dose][number]; animal++) {
          into[random.nextInt(4)][number]++;
        }
      }
      for (int w = 0; w < 4; w++) {
        wells.add(well(dose, w, into[w]));
      }
    }
    return wells;
  }

  private static DoseReading read(List<WellReading> wells) {
    return DoseReader.withDefaults().read(Assay.MUV, wells).get(0);
  }

  /** R: prop.trend.test(c(86, 71, 31), c(95, 116, 132)) and binom::binom.wilson. */
  @Test
  void theNaiveTrendAndTheLimitsAreThePublishedOnes() {
    SeriesReading effect = read(asPublished()).effect();
    assertEquals(-10.129018, effect.trend().naiveZ().orElseThrow(), 1e-6);
    double[][] wilson = {{0.8297, 0.9494}, {0.5212, 0.6958}, {0.1707, 0.3140}};
    for (int i = 0; i < 3; i++) {
      assertEquals(wilson[i][0], effect.points().get(i).limits().low(), 5e-5);
      assertEquals(wilson[i][1], effect.points().get(i).limits().high(), 5e-5);
    }
  }

  @Test
  void threeConcentrationsCarryNoEc50AndSaySo() {
    Potency ec50 = read(dealt()).effect().ec50();
    assertEquals(Potency.Kind.NONE, ec50.kind());
    assertEquals("3 concentrations, vehicle included; a curve needs 4.", ec50.reason());
  }

  @Test
  void withoutWellsNothingIsCalled() {
    List<Hit> hits = HitCaller.withDefaults().call(Assay.MUV, asPublished());
    for (Hit hit : hits) {
      if (hit.treatment().compound().equals("thymoquinone")) {
        assertEquals(Call.NO_CONTROLS, hit.call(), hit.reason());
        assertTrue(hit.reason().contains("a comparison needs 2"), hit.reason());
      }
    }
  }

  @Test
  void withWellsBothDosesAreSuppressorsAndFisherIsNaive() {
    List<Hit> hits = HitCaller.withDefaults().call(Assay.MUV, dealt());
    Hit high =
        hits.stream().filter(h -> h.treatment().equals(treatment(2))).findAny().orElseThrow();
    assertEquals(Call.SUPPRESSOR, high.call(), high.reason());
    assertEquals(31.0 / 132 - 86.0 / 95, high.effect().orElseThrow(), 1e-12);
    // R: fisher.test(matrix(c(31, 101, 86, 9), 2))
    assertEquals(1.8981239484781998e-25, high.detail().naiveP().orElseThrow(), 1e-35);
    assertTrue(high.p().orElseThrow() > 1e-10, "wells are the unit");
    assertTrue(high.reason().contains("Naive (all animals pooled, no call): Fisher p = 1.9e-25"));
  }

  @Test
  void animalsAreSplitAndNotShifted() {
    List<HeterogeneityReading> readings = HeterogeneityReader.withDefaults().read(dealt());
    HeterogeneityReading high =
        readings.stream().filter(r -> r.treatment().equals(treatment(2))).findAny().orElseThrow();
    assertEquals(List.of(101, 6, 22, 3, 0), high.pseudovulvae());
    assertEquals(0.447, high.meanPseudovulvae(), 5e-4);
    assertEquals(new Proportion(101, 132), high.complete());
    assertEquals(Optional.of(HeterogeneityReading.Pattern.SPLIT), high.pattern(), high.sentence());
    assertTrue(high.support().orElseThrow() > 3);
    HeterogeneityReading vehicle = readings.get(0);
    assertEquals(1.716, vehicle.meanPseudovulvae(), 5e-4);
    assertTrue(vehicle.pattern().isEmpty());
  }
}
