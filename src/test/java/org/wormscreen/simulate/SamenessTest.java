package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

/** What must be the same on every machine. */
class SamenessTest {

  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "min",
          "max",
          "floor",
          "ceil",
          "rint",
          "round",
          "sqrt",
          "floorDiv",
          "multiplyExact");

  private final JavaClasses simulator =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wormscreen.simulate");

  @Test
  void functionsWhoseLastBitDependsOnTheMachineAreNotCalled() {
    List<String> calls =
        simulator.stream()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(Math.class))
            .filter(call -> !EXACT.contains(call.getName()))
            .map(JavaMethodCall::getDescription)
            .toList();
    assertEquals(List.of(), calls, "use StrictMath");
  }

  @Test
  void drawsAreTheseNumbers() {
    Draws draws = Draws.of(42, "well", "A01");
    assertEquals(5322636147765104227L, draws.bits());
    assertEquals(0.21866872366657808, draws.between(0, 1));
    assertEquals(1.4284598174241243, draws.normal(0, 1));
    assertEquals(48, draws.poisson(50));
  }

  @Test
  void grainIsTheseNumbers() {
    assertEquals(0.6953839702889706, new Grain(7).at(3.25, -1.75));
  }
}
