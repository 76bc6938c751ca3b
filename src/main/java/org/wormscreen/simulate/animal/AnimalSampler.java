package org.wormscreen.simulate.animal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.reporter.ReporterLight;
import org.wormscreen.simulate.reporter.ReporterSampler;
import org.wormscreen.simulate.reporter.VulvalReporter;

/**
 * Draws animals of a population. Shapes, heights and textures are drawn wider than any scorer
 * should assume.
 *
 * @param defocusUm largest standard deviation of an animal's own blur, um
 * @param roughUm largest height of small irregularities of the outline, um
 */
public record AnimalSampler(Population population, double defocusUm, double roughUm) {

  /** Places of the vulval precursor cells' descendants on the adult's axis, 0 head to 1 tail. */
  private static final double[] PRECURSORS = {0.32, 0.385, 0.445, 0.5, 0.56, 0.635};

  private static final int[] COMMON = {1, 5, 1, 5, 0, 2, 4};
  private static final double LOWEST_UM = 6;

  /** Share of the living gravid adults that never opened a vulva: bags of worms. */
  private static final double BAGS = 0.01;

  private static final double HIGHEST_UM = 22;

  /** Draws one animal, its midline's centroid at the origin. */
  public Animal draw(Draws draws) {
    Stage stage = stage(draws.between(0, 1));
    boolean alive = draws.chance(population.aliveShare());
    double scale = draws.around(population.lengthScale(), population.lengthCv());
    double lengthUm = stage.lengthUm() * scale;
    boolean bag = stage == Stage.ADULT && alive && draws.chance(BAGS);
    double swollen = bag ? draws.between(1.4, 1.9) : 1;
    double widthUm = stage.widthUm() * scale * draws.around(1, 0.09) * (alive ? swollen : 0.94);
    Posture posture = Posture.draw(alive, draws);
    Spine spine = posture.spine(lengthUm, lengthUm / widthUm, draws);
    double sideways = draws.chance(0.85) ? draws.between(0.85, 1) : draws.between(0, 0.85);
    return new Animal(
        stage,
        alive,
        posture,
        widthUm,
        BodyProfile.draw(stage, draws),
        spine,
        draws.chance(0.5),
        sideways,
        bag ? List.of() : protrusions(stage, draws),
        roughUm * draws.between(0, 1) * draws.between(0, 1),
        Tissue.draw(stage, alive, lengthUm, widthUm, draws),
        defocusUm * draws.between(0, 1) * draws.between(0, 1),
        population.reporter().map(r -> light(r, stage, sideways, draws.fork())));
  }

  private static ReporterLight light(
      VulvalReporter line, Stage stage, double sideways, Draws draws) {
    ReporterSampler.Kind kind =
        switch (stage) {
          case L4 -> ReporterSampler.Kind.MID_L4;
          case L1, L2, L3 -> ReporterSampler.Kind.YOUNGER;
          case YOUNG_ADULT, ADULT, ADULT_MALE -> ReporterSampler.Kind.OTHER;
        };
    return new ReporterSampler(line).draw(kind, sideways, draws);
  }

  private Stage stage(double which) {
    double sum = population.stages().values().stream().mapToDouble(w -> w).sum();
    double left = which * sum;
    Stage last = population.stages().firstKey();
    for (Map.Entry<Stage, Double> entry : population.stages().entrySet()) {
      if (entry.getValue() > 0) {
        last = entry.getKey();
        left -= entry.getValue();
        if (left < 0) {
          return last;
        }
      }
    }
    return last;
  }

  private List<Protrusion> protrusions(Stage stage, Draws draws) {
    List<Protrusion> all = new ArrayList<>();
    if (!stage.hasVulva()) {
      return all;
    }
    double shift = draws.normal(0, 0.012);
    if (draws.chance(population.protrudingVulvaShare())) {
      all.add(bulge(Protrusion.Kind.PROTRUDING_VULVA, PRECURSORS[3] + shift, 12, 30, draws));
    } else {
      all.add(bulge(Protrusion.Kind.VULVA, PRECURSORS[3] + shift, 0, 5, draws));
    }
    if (draws.chance(population.muvShare())) {
      boolean[] taken = new boolean[PRECURSORS.length];
      int wanted = 1 + (draws.chance(0.55) ? 1 : 0) + (draws.chance(0.12) ? 1 : 0);
      for (int n = 0; n < wanted; n++) {
        int cell = COMMON[draws.below(COMMON.length)];
        if (!taken[cell]) {
          taken[cell] = true;
          double place = PRECURSORS[cell] + shift + draws.normal(0, 0.012);
          all.add(bulge(Protrusion.Kind.PSEUDOVULVA, place, LOWEST_UM, HIGHEST_UM, draws));
        }
      }
    }
    return all;
  }

  private static Protrusion bulge(
      Protrusion.Kind kind, double place, double lowUm, double highUm, Draws draws) {
    double heightUm = draws.between(lowUm, highUm);
    double baseUm = draws.between(14, 30) + heightUm * draws.between(0.7, 2.2);
    return new Protrusion(
        kind, place, heightUm, baseUm, draws.between(-0.6, 0.6), draws.between(1.1, 3.5));
  }
}
