package org.wormscreen.simulate.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.design.WellExpectation;
import org.wormscreen.simulate.draw.Draws;

/**
 * What a careful person would count in a well.
 *
 * @param seen animals
 * @param scored living adult hermaphrodites with a readable ventral side
 * @param muv those among them with pseudovulvae
 * @param alive living animals
 * @param adults adult hermaphrodites
 * @param lengthUmMedian median length of the living animals, um; 0 without any
 */
record WellCount(int seen, int scored, int muv, int alive, int adults, double lengthUmMedian) {

  private static final double READABLE = 0.92;

  /** Draws the well; the same stream gives the same counts. */
  static WellCount draw(PlateDesign design, WellDesign well, Draws draws) {
    WellExpectation expected =
        WellExpectation.of(design, well)
            .at(well, design.plateEffects(), design.format(), draws.normal(0, 1));
    Population population = expected.population();
    int seen = number(expected.animals(), design.countSpread(), draws);
    int alive = 0;
    int adults = 0;
    int scored = 0;
    int muv = 0;
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < seen; i++) {
      Stage stage = stage(population, draws);
      boolean lives = draws.chance(population.aliveShare());
      double length =
          draws.around(stage.lengthUm() * population.lengthScale(), population.lengthCv());
      boolean readable = draws.chance(READABLE);
      boolean induced = draws.chance(population.muvShare());
      alive += lives ? 1 : 0;
      adults += stage.hasVulva() ? 1 : 0;
      if (lives) {
        lengths.add(length);
      }
      if (lives && stage.hasVulva() && readable) {
        scored++;
        muv += induced ? 1 : 0;
      }
    }
    return new WellCount(seen, scored, muv, alive, adults, median(lengths));
  }

  private static int number(double mean, double spread, Draws draws) {
    return (int) Math.max(0, Math.rint(draws.normal(mean, spread * Math.sqrt(mean))));
  }

  private static Stage stage(Population population, Draws draws) {
    double left = draws.between(0, population.stages().values().stream().mapToDouble(w -> w).sum());
    Stage last = Stage.ADULT;
    for (Map.Entry<Stage, Double> stage : population.stages().entrySet()) {
      last = stage.getKey();
      left -= stage.getValue();
      if (left < 0) {
        return last;
      }
    }
    return last;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    int n = values.size();
    return n == 0 ? 0 : (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
  }
}
