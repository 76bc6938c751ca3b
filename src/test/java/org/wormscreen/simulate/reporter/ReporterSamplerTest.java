package org.wormscreen.simulate.reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.simulate.draw.Draws;

class ReporterSamplerTest {

  private static double mean(VulvalReporter line) {
    Draws draws = Draws.of(5, "reporter");
    ReporterSampler sampler = new ReporterSampler(line);
    return IntStream.range(0, 2000)
        .mapToDouble(i -> sampler.draw(ReporterSampler.Kind.MID_L4, 1, draws.fork()).induction())
        .average()
        .orElseThrow();
  }

  @Test
  void theWildTypeHasAnInductionOfThree() {
    assertEquals(3, mean(new VulvalReporter(0, 1, 0, 1)));
  }

  @Test
  void extraCellsAddTheirChancesAndHalvesTakeAHalf() {
    assertEquals(3 + 3 * 0.3, mean(new VulvalReporter(0.3, 1, 0, 1)), 0.06);
    assertEquals(1.5, mean(new VulvalReporter(0, 0.5, 0, 1)), 0.06);
    double thirdAtPrimary = (2 * 0.4 + 0.4 / 3) / 2;
    assertEquals(3 - thirdAtPrimary, mean(new VulvalReporter(0, 1, 0.4, 1)), 0.06);
  }

  @Test
  void otherStagesHaveNoIndex() {
    ReporterLight young =
        new ReporterSampler(VulvalReporter.wildType())
            .draw(ReporterSampler.Kind.YOUNGER, 1, Draws.of(1, "young"));
    assertTrue(young.foci().isEmpty());
    assertTrue(!young.read());
  }

  @Test
  void fociShineOnTheVentralSide() {
    ReporterLight light =
        new ReporterSampler(VulvalReporter.wildType())
            .draw(ReporterSampler.Kind.MID_L4, 1, Draws.of(3, "larva"));
    Focus focus = light.foci().get(1);
    double ventral = light.at(focus.place(), 680, focus.aside() * 19, 19);
    double dorsal = light.at(focus.place(), 680, -focus.aside() * 19, 19);
    assertTrue(ventral > dorsal + focus.peak() / 2, ventral + " beside " + dorsal);
  }
}
