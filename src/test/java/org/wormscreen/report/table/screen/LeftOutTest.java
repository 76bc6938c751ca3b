package org.wormscreen.report.table.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

class LeftOutTest {

  private static final Treatment DRUG = Treatment.of("drug", Optional.of(new Dose(10)));
  private static final Treatment OTHER = Treatment.of("other", Optional.of(new Dose(3)));
  private static final Treatment BOTH =
      new Treatment("drug", Optional.of(new Dose(10)), Optional.of(OTHER));

  private static WellContents well(int column, Treatment treatment, Role role) {
    return new WellContents(new WellId(0, column), "N2", treatment, role, Map.of());
  }

  private static final LeftOut LEFT_OUT =
      new LeftOut(
          List.of(
              well(0, DRUG, Role.SAMPLE),
              well(1, DRUG, Role.SAMPLE),
              well(2, BOTH, Role.SAMPLE),
              well(3, Treatment.of("DMSO", Optional.empty()), Role.NEGATIVE)));

  @Test
  void wellsAreCountedWhereTheyLack() {
    assertEquals(2, LEFT_OUT.treatment("N2", DRUG));
    assertEquals(0, LEFT_OUT.treatment("let-60", DRUG));
    assertEquals(2, LEFT_OUT.alone("N2", "drug"));
    assertEquals(2, LEFT_OUT.dose("N2", "drug", 10));
    assertEquals(0, LEFT_OUT.dose("N2", "drug", 3));
    assertEquals(1, LEFT_OUT.dose("N2", "drug", 0), "the vehicle's");
  }

  @Test
  void pairsAreFoundInEitherOrder() {
    assertEquals(1, LEFT_OUT.pair("N2", "other", 3, "drug", 10));
    assertEquals(2, LEFT_OUT.pair("N2", "other", 0, "drug", 10));
    assertEquals(1, LEFT_OUT.pair("N2", "other", 0, "drug", 0));
    assertEquals(1, LEFT_OUT.both("N2", "other", "drug"));
  }
}
