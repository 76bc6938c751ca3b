package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.hits.gate.Concern;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.Condition;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellsByHand;

class GateTest {

  private static final HitCaller CALLER = HitCaller.withDefaults();

  /** Twelve vehicle wells, 26 to 28 of 30 multivulva, and three wells of each treatment. */
  private static List<WellReading> plate(WellReading... treated) {
    List<WellReading> wells = new ArrayList<>(List.of(treated));
    for (int i = 0; i < 12; i++) {
      String well = (char) ('A' + i % 8) + (i < 8 ? "01" : "02");
      wells.add(
          healthy(WellsByHand.muv("P1", well, Role.NEGATIVE, "DMSO", 0, 26 + i % 3, 30), i % 3));
    }
    return wells;
  }

  /** Medians of 990 to 1010 um. */
  private static WellReading healthy(WellReading well, int i) {
    int n = well.scored();
    return well.with(WellsByHand.healthy(n).withMedianLength(990 + 10 * i));
  }

  private static WellReading muv(int i, int k, int n) {
    String well = (char) ('A' + i) + "05";
    return healthy(WellsByHand.muv("P1", well, Role.SAMPLE, "drug", 10, k, n), i);
  }

  private static Hit call(List<WellReading> wells) {
    return CALLER.call(Assay.MUV, wells).stream()
        .filter(h -> h.treatment().compound().equals("drug"))
        .findAny()
        .orElseThrow();
  }

  private static WellReading seen(WellReading w, int seen, int k, int n) {
    return new WellReading(
        w.plate(),
        w.day(),
        w.well(),
        w.contents(),
        w.status(),
        "",
        w.reason(),
        seen,
        n,
        Optional.of(VulvaReading.of(k, n)),
        w.condition());
  }

  @Test
  void healthyAnimalsWithFewPseudovulvaeAreSuppressed() {
    Hit hit = call(plate(muv(0, 6, 30), muv(1, 7, 30), muv(2, 5, 30)));
    assertEquals(Call.SUPPRESSOR, hit.call(), hit.reason());
    assertTrue(hit.detail().logOdds().orElseThrow() < -2);
    assertTrue(hit.detail().logOddsHigh().orElseThrow() < 0);
    assertTrue(hit.detail().naiveP().orElseThrow() < 1e-10);
    assertTrue(hit.reason().contains("Naive (all animals pooled, no call): Fisher p ="));
    assertEquals(List.of(), hit.detail().gate().concerns());
  }

  @Test
  void moreMultivulvaAnimalsAreEnhanced() {
    List<WellReading> wells = new ArrayList<>();
    for (WellReading w : plate()) {
      wells.add(seen(w, 30, 5 + w.well().row() % 3, 30));
    }
    wells.addAll(List.of(muv(0, 26, 30), muv(1, 27, 30), muv(2, 25, 30)));
    assertEquals(Call.ENHANCER, call(wells).call());
  }

  @Test
  void deadAnimalsAreToxicWhateverTheirVulvae() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      WellReading w = muv(i, 2, 12);
      treated[i] = seen(w, 30, 2, 12).with(w.condition().withAlive(new Proportion(14 + i, 30)));
    }
    Hit hit = call(plate(treated));
    assertEquals(Call.TOXIC, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("of 90 animals alive"), hit.reason());
    assertEquals(0.5, hit.detail().gate().dead().orElseThrow(), 0.01);
  }

  @Test
  void anEffectThatFewerAnimalsCouldMakeIsFragile() {
    Hit hit = call(plate(muv(0, 16, 22), muv(1, 17, 22), muv(2, 17, 22)));
    assertTrue(hit.q().orElseThrow() <= 0.05, hit.reason());
    assertEquals(Call.FRAGILE, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("With the 24 animals that it has fewer than"), hit.reason());
    Hit strong = call(plate(muv(0, 8, 22), muv(1, 9, 22), muv(2, 7, 22)));
    assertEquals(Call.SUPPRESSOR, strong.call(), strong.reason());
  }

  @Test
  void missingAnimalsAreToxic() {
    Hit hit = call(plate(muv(0, 2, 12), muv(1, 3, 13), muv(2, 2, 11)));
    assertEquals(Call.TOXIC, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("animals are missing"), hit.reason());
  }

  @Test
  void larvaeAreArrestedAndNotSuppressed() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      WellReading w = muv(i, 1, 12);
      treated[i] = seen(w, 30, 1, 12).with(w.condition().withAdult(new Proportion(12 - i, 30)));
    }
    Hit hit = call(plate(treated));
    assertEquals(Call.ARRESTED, hit.call(), hit.reason());
    assertTrue(hit.detail().gate().raises(Concern.ARREST));
  }

  @Test
  void wellsTooSparseToScoreAreToxicAndNotTooFew() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      WellReading w = seen(muv(i, 0, 2), 3, 0, 2);
      treated[i] = w.become(WellStatus.TOO_FEW, "2 of 3 animals");
    }
    Hit hit = call(plate(treated));
    assertEquals(Call.TOXIC, hit.call(), hit.reason());
    assertTrue(hit.p().isEmpty());
  }

  @Test
  void shortAnimalsWhoseLengthsAreNotKnownAreSlow() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      WellReading w = muv(i, 8 + i, 30);
      treated[i] = w.with(w.condition().withMedianLength(880 + 10 * i));
    }
    Hit hit = call(plate(treated));
    assertEquals(Call.SLOW_GROWTH, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("shorter than with vehicle"), hit.reason());
  }

  /** Animals from 800 um up; those above the limit are multivulva. */
  private static WellReading byLength(WellReading well, double from, double to, double limit) {
    List<Double> lengths = new ArrayList<>();
    List<Double> muv = new ArrayList<>();
    int shift = well.well().row() % 3;
    for (int i = 0; i < 30; i++) {
      double length = from + (to - from) * (i + 0.3 * shift) / 30;
      lengths.add(length);
      boolean odd = i % 10 == shift;
      if (length > limit != odd) {
        muv.add(length);
      }
    }
    return new WellReading(
        well.plate(),
        well.day(),
        well.well(),
        well.contents(),
        well.status(),
        "",
        "",
        30,
        30,
        Optional.of(
            new VulvaReading(new Proportion(muv.size(), 30), Optional.empty(), List.of(), muv)),
        Condition.ofLengths(lengths)
            .withAlive(new Proportion(30, 30))
            .withAdult(new Proportion(30, 30)));
  }

  @Test
  void whatShortAnimalsHaveAnywayIsNoSuppression() {
    List<WellReading> wells = new ArrayList<>();
    plate().forEach(w -> wells.add(byLength(w, 800, 1200, 900)));
    for (int i = 0; i < 3; i++) {
      wells.add(byLength(muv(i, 10, 30), 800, 950, 900));
    }
    Hit hit = call(wells);
    assertEquals(Call.SLOW_GROWTH, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("animals so short have"), hit.reason());
  }

  @Test
  void suppressionBeyondWhatLengthExplainsStays() {
    List<WellReading> wells = new ArrayList<>();
    plate().forEach(w -> wells.add(byLength(w, 800, 1200, 0)));
    for (int i = 0; i < 3; i++) {
      wells.add(byLength(muv(i, 10, 30), 800, 950, 2000));
    }
    Hit hit = call(wells);
    assertEquals(Call.SUPPRESSOR, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("multivulva at these lengths"), hit.reason());
  }

  @Test
  void vulvalessAnimalsAreInhibitedBelowWildType() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      treated[i] = vul(muv(i, 2, 30), 20 + i);
    }
    List<WellReading> wells = new ArrayList<>(plate(treated));
    wells.replaceAll(w -> w.is(Role.NEGATIVE) ? vul(w, 0) : w);
    Hit hit = call(wells);
    assertEquals(Call.OVER_INHIBITION, hit.call(), hit.reason());
  }

  private static WellReading vul(WellReading w, int vul) {
    Proportion muv = w.vulva().orElseThrow().muv();
    VulvaReading with =
        new VulvaReading(muv, Optional.of(new Proportion(vul, muv.trials())), List.of(), List.of());
    return new WellReading(
        w.plate(),
        w.day(),
        w.well(),
        w.contents(),
        w.status(),
        "",
        "",
        w.seen(),
        w.scored(),
        Optional.of(with),
        w.condition());
  }

  @Test
  void animalsLostUnderTreatmentOnlyMakeTheCallFragile() {
    WellReading[] treated = new WellReading[3];
    for (int i = 0; i < 3; i++) {
      treated[i] = seen(muv(i, 12, 20), 60, 12, 20);
    }
    Hit hit = call(plate(treated));
    assertEquals(Call.FRAGILE, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("lost more often"), hit.reason());
  }

  @Test
  void oneDoubtfulWellIsFragile() {
    WellReading w = muv(0, 1, 30);
    List<WellReading> wells =
        plate(seen(w, 30, 1, 24).with(w.condition().withAlive(new Proportion(23, 30))));
    List<WellReading> few = wells.subList(0, 4);
    Hit hit = call(few);
    assertTrue(hit.call() != Call.SUPPRESSOR, hit.reason());
  }
}
