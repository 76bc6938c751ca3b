package org.wormscreen.synergy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;

class CombinationReaderTest {

  private static final CombinationReader READER =
      new CombinationReader(new SynergySettings(200, 20, 1));
  private static final double[] DOSES = {0, 1, 2, 4};

  private interface Share {
    double at(double a, double b);
  }

  private static Optional<Dose> dose(double micromolar) {
    return Optional.of(new Dose(micromolar));
  }

  private static Treatment treatment(double a, double b, boolean turned) {
    if (a > 0 && b > 0) {
      return turned
          ? new Treatment("beta", dose(b), Optional.of(Treatment.of("alpha", dose(a))))
          : new Treatment("alpha", dose(a), Optional.of(Treatment.of("beta", dose(b))));
    }
    return a > 0 ? Treatment.of("alpha", dose(a)) : Treatment.of("beta", dose(b));
  }

  private static List<WellReading> wells(Share share, boolean turned) {
    List<WellReading> wells = new ArrayList<>();
    for (int a = 0; a < DOSES.length; a++) {
      for (int b = 0; b < DOSES.length; b++) {
        boolean vehicle = a == 0 && b == 0;
        for (int r = 0; r < (vehicle ? 8 : 3); r++) {
          WellId well = new WellId(a * 4 + r % 4, b * 2 + r / 4);
          WellContents contents =
              vehicle
                  ? new WellContents(
                      well,
                      "let-60",
                      Treatment.of("DMSO", Optional.empty()),
                      Role.NEGATIVE,
                      Map.of())
                  : new WellContents(
                      well, "let-60", treatment(DOSES[a], DOSES[b], turned), Role.SAMPLE, Map.of());
          int k = (int) Math.round(100 * share.at(DOSES[a], DOSES[b])) + r % 3 - 1;
          wells.add(WellReading.counted("P1", "", contents, 100, VulvaReading.of(k, 100)));
        }
      }
    }
    return wells;
  }

  private static double left(double dose) {
    return 1 / (1 + dose / 4);
  }

  private static CombinationSurface read(List<WellReading> wells) {
    List<CombinationSurface> surfaces = READER.read(Assay.MUV, wells);
    assertEquals(1, surfaces.size());
    return surfaces.get(0);
  }

  private static ReferenceScore score(CombinationSurface surface, Reference reference) {
    return surface.scores().stream().filter(s -> s.reference() == reference).findAny().get();
  }

  @Test
  void independentCompoundsHaveNoBlissExcess() {
    CombinationSurface s = read(wells((a, b) -> 0.9 * left(a) * left(b), false));
    ReferenceScore bliss = score(s, Reference.BLISS);
    assertEquals(0, bliss.mean().orElseThrow(), 1);
    assertTrue(bliss.low().orElseThrow() < 0 && bliss.high().orElseThrow() > 0, bliss.toString());
    assertTrue(score(s, Reference.HSA).low().orElseThrow() > 0, "more than the stronger alone");
  }

  @Test
  void helpfulCompoundsHaveExcessByEveryReference() {
    CombinationSurface s =
        read(wells((a, b) -> 0.9 * left(a) * left(b) * (a > 0 && b > 0 ? 0.4 : 1), false));
    for (ReferenceScore score : s.scores()) {
      assertTrue(score.mean().orElseThrow() > 3, score.toString());
      assertTrue(score.low().orElseThrow() > 0, score.toString());
    }
    assertTrue(s.interaction().logOdds().orElseThrow() < 0);
    assertTrue(s.interaction().p().orElseThrow() < 0.05, s.interaction().sentence());
  }

  @Test
  void theOrderOfTheTwoCompoundsDoesNotMatter() {
    Share share = (a, b) -> 0.9 * left(a) * left(b);
    assertEquals(read(wells(share, false)), read(wells(share, true)));
  }

  @Test
  void missingPairsStayMissing() {
    List<WellReading> wells = new ArrayList<>(wells((a, b) -> 0.9 * left(a) * left(b), false));
    wells.removeIf(
        w ->
            w.contents().get().treatment().partner().isPresent()
                && w.contents().get().treatment().dose().get().micromolar() == 2
                && w.contents().get().treatment().partner().get().dose().get().micromolar() == 4);
    CombinationSurface s = read(wells);
    CombinationCell cell =
        s.cells().stream()
            .filter(c -> c.micromolarA() == 2 && c.micromolarB() == 4)
            .findAny()
            .orElseThrow();
    assertEquals(0, cell.wells());
    assertTrue(cell.effect().isEmpty() && cell.animals().isEmpty());
    assertTrue(!cell.excess().containsKey(Reference.BLISS));
    assertTrue(score(s, Reference.BLISS).mean().isPresent());
  }
}
