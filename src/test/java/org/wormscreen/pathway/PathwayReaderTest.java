package org.wormscreen.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.pathway.StrainEffect.Answer;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

class PathwayReaderTest {

  private static final PathwayReader READER = PathwayReader.withDefaults();
  private static final Treatment DRUG = single("drug");
  private static final Treatment MEK = single("mek inhibitor");

  private static Treatment single(String compound) {
    return Treatment.of(compound, Optional.of(new Dose(10)));
  }

  private static Treatment both() {
    return new Treatment("drug", DRUG.dose(), Optional.of(MEK));
  }

  private static WellReading well(
      String strain, int row, int column, Treatment treatment, Role role, int k) {
    String label = (char) ('A' + row) + "%02d".formatted(column);
    return WellReading.counted(
        strain,
        "",
        WellsByHand.contents(label, strain, treatment, role),
        40,
        VulvaReading.of(k, 40));
  }

  /** Twelve vehicle wells about 34 of 40 and six treated wells about k of 40. */
  private static List<WellReading> strain(String name, int k) {
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Treatment dmso = Treatment.of("DMSO", Optional.empty());
      wells.add(well(name, i % 8, 1 + i / 8, dmso, Role.NEGATIVE, 33 + i % 3));
    }
    for (int i = 0; i < 6; i++) {
      wells.add(well(name, i, 5, DRUG, Role.SAMPLE, k - 1 + i % 3));
    }
    return wells;
  }

  private static PathwayReading read(List<WellReading> wells) {
    List<PathwayReading> readings = READER.read(Assay.MUV, wells);
    assertEquals(1, readings.size());
    return readings.get(0);
  }

  private static List<WellReading> panel(int lin15, int let60, int lin45, int lin1) {
    List<WellReading> wells = new ArrayList<>();
    wells.addAll(strain("lin-15(n765)", lin15));
    wells.addAll(strain("MT2124", let60));
    wells.addAll(strain("lin-45(gf)", lin45));
    wells.addAll(strain("lin-1(lf)", lin1));
    return wells;
  }

  @Test
  void rasAndRafSuppressedAndLin1SparedLiesAtRafOrBelow() {
    PathwayReading reading = read(panel(10, 10, 12, 34));
    assertEquals(Optional.of(Gene.LIN_45), reading.above(), reading.sentence());
    assertEquals(Optional.of(Gene.LIN_1), reading.below(), reading.sentence());
    assertEquals(1, reading.inferences().size());
    assertTrue(reading.sentence().contains("not a mechanism"));
  }

  @Test
  void rasAloneSuppressedLiesBetweenRasAndRaf() {
    PathwayReading reading = read(panel(10, 10, 34, 34));
    assertEquals(Optional.of(Gene.LET_60), reading.above());
    assertEquals(Optional.of(Gene.LIN_45), reading.below());
  }

  @Test
  void lin1SuppressedTooIsDownstreamOrUnspecific() {
    PathwayReading reading = read(panel(10, 10, 10, 10));
    assertTrue(reading.sentence().contains("or not on this pathway"), reading.sentence());
  }

  @Test
  void aGapInTheChainSupportsNoLevel() {
    PathwayReading reading = read(panel(34, 34, 10, 34));
    assertTrue(reading.above().isEmpty());
    assertTrue(
        reading.sentence().startsWith("The panel does not support a level"), reading.sentence());
  }

  @Test
  void nothingSuppressedSupportsNoLevel() {
    assertTrue(read(panel(34, 34, 34, 34)).above().isEmpty());
  }

  @Test
  void oneStrainIsNoPanel() {
    assertEquals(List.of(), READER.read(Assay.MUV, strain("MT2124", 10)));
  }

  @Test
  void aFewWellsLeaveAStrainOpenAndNotSpared() {
    List<WellReading> wells = new ArrayList<>(strain("MT2124", 10));
    List<WellReading> few = strain("lin-1(lf)", 33);
    wells.addAll(few.subList(0, 2));
    wells.addAll(few.subList(12, 14));
    PathwayReading reading = read(wells);
    assertEquals(Answer.OPEN, reading.strains().get(1).answer());
    assertTrue(reading.below().isEmpty());
  }

  @Test
  void strainsNameTheirGene() {
    assertEquals(Optional.of(Gene.LET_60), StrainPanel.known().gene("let-60(n1046gf) IV"));
    assertEquals(Optional.of(Gene.LIN_1), StrainPanel.known().gene("lin-1(sy254)"));
    assertEquals(Optional.of(Gene.LIN_15), StrainPanel.known().gene("lin-15AB(n765ts)"));
    assertEquals(Optional.empty(), StrainPanel.known().gene("let-60(gf); lin-45(lf)"));
    assertEquals(Optional.empty(), StrainPanel.known().gene("N2"));
  }

  @Test
  void aStrainThatNoLongerAnswersLosesActivity() {
    List<WellReading> wells = new ArrayList<>(strain("L858R", 8));
    wells.addAll(strain("T790M", 34));
    ResistanceReading r =
        ResistanceReader.withDefaults().read(Assay.MUV, wells, "L858R", "T790M").get(0);
    assertTrue(r.sentence().startsWith("Loses activity"), r.sentence());
    assertTrue(r.low().orElseThrow() > 0);
    assertTrue(!r.keepsActivity());
  }

  @Test
  void aStrainThatAnswersAsWellKeepsActivity() {
    List<WellReading> wells = new ArrayList<>(strain("L858R", 8));
    wells.addAll(strain("T790M", 8));
    ResistanceReading r =
        ResistanceReader.withDefaults().read(Assay.MUV, wells, "L858R", "T790M").get(0);
    assertTrue(r.keepsActivity());
    assertEquals(0, r.difference().orElseThrow(), 1e-6);
  }

  private static List<WellReading> square(int inhibited, int with, int alone, boolean control) {
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Treatment dmso = Treatment.of("DMSO", Optional.empty());
      wells.add(well("MT2124", i, 1, dmso, Role.NEGATIVE, 29 + i % 3));
      wells.add(well("MT2124", i, 2, MEK, Role.POSITIVE, inhibited - 1 + i % 3));
      if (i < 4) {
        wells.add(well("MT2124", i, 3, both(), Role.SAMPLE, with - 1 + i % 3));
        if (control) {
          wells.add(well("MT2124", i, 4, DRUG, Role.SAMPLE, alone - 1 + i % 3));
        }
      }
    }
    return wells;
  }

  private static RestorationReading restoration(List<WellReading> wells) {
    return RestorationReader.withDefaults().read(Assay.MUV, wells, "mek inhibitor").get(0);
  }

  @Test
  void whatRaisesTheShareUnderTheInhibitorOnlyRestores() {
    RestorationReading r = restoration(square(5, 22, 30, true));
    assertEquals(RestorationReading.Call.RESTORES, r.call(), r.sentence());
    assertTrue(r.low().orElseThrow() > 0);
  }

  @Test
  void whatRaisesTheShareAloneIsNoRestoration() {
    RestorationReading r = restoration(square(5, 11, 36, true));
    assertEquals(RestorationReading.Call.RAISES_ALONE, r.call(), r.sentence());
  }

  @Test
  void withoutTheCompoundAloneNothingIsClaimed() {
    RestorationReading r = restoration(square(5, 22, 30, false));
    assertEquals(RestorationReading.Call.NO_CONTROL, r.call(), r.sentence());
  }

  @Test
  void whatChangesNothingDoesNotRestore() {
    assertEquals(
        RestorationReading.Call.NO_RESTORATION, restoration(square(5, 5, 30, true)).call());
  }
}
