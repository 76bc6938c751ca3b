package org.wormscreen.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Spine;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

/**
 * Draws what lies in a well beside animals; each figure is a mean number per square millimetre, or
 * per well where said.
 *
 * @param specks small dark particles
 * @param clumps lumps of 15 to 60 um
 * @param clouds faint clouds of bacteria
 * @param bubblesPerWell gas bubbles
 * @param crystals needles of precipitated compound, in groups
 * @param fibresPerWell lint
 * @param onFlanks lumps of the size of a pseudovulva that stick to an animal's flank, per animal
 * @param eggs groups of laid eggs, half of them hatched
 */
public record ClutterSampler(
    double specks,
    double clumps,
    double clouds,
    double bubblesPerWell,
    double crystals,
    double fibresPerWell,
    double onFlanks,
    double eggs) {

  private static final double UM2_PER_MM2 = 1e6;
  private static final double TURN = 2 * Math.PI;

  /** A clean plate as a careful laboratory has it. */
  public static ClutterSampler defaults() {
    return new ClutterSampler(3, 0.15, 0.2, 0.05, 0, 0.1, 0.05, 0);
  }

  /** Draws the clutter of a well. */
  List<Clutter> draw(WellFloor floor, List<Animal> animals, Draws draws) {
    double areaMm2 = floor.widthUm() * floor.widthUm() / UM2_PER_MM2;
    double half = floor.widthUm() / 2;
    List<Clutter> all = new ArrayList<>();
    for (int n = draws.poisson(specks * areaMm2); n > 0; n--) {
      all.add(lump(draws.between(2, 9) * draws.between(0.5, 1.6), 0.15, 1.0, half, draws));
    }
    for (int n = draws.poisson(clumps * areaMm2); n > 0; n--) {
      all.add(lump(draws.between(15, 60), 0.1, 0.7, half, draws));
    }
    for (int n = draws.poisson(clouds * areaMm2); n > 0; n--) {
      all.add(lump(draws.between(60, 300), 0.02, 0.1, half, draws));
    }
    for (int n = draws.poisson(bubblesPerWell); n > 0; n--) {
      all.add(
          new Clutter.Bubble(
              draws.between(-half, half),
              draws.between(-half, half),
              draws.between(25, 160),
              draws.between(0.8, 2)));
    }
    for (int n = draws.poisson(crystals * areaMm2); n > 0; n--) {
      addCrystals(all, half, draws);
    }
    for (int n = draws.poisson(fibresPerWell); n > 0; n--) {
      all.add(fibre(half, draws));
    }
    for (Animal animal : animals) {
      for (int n = draws.poisson(onFlanks); n > 0; n--) {
        all.add(stuck(animal, draws));
      }
    }
    for (int n = draws.poisson(eggs * areaMm2); n > 0; n--) {
      addEggs(all, half, draws);
    }
    all.removeIf(c -> floor.toWallUm(c.xUm(), c.yUm()) <= 0);
    return List.copyOf(all);
  }

  private static Clutter lump(
      double radiusUm, double least, double most, double half, Draws draws) {
    return new Clutter.Lump(
        draws.between(-half, half),
        draws.between(-half, half),
        radiusUm,
        draws.between(0.4, 1),
        Clutter.Axis.of(draws.between(0, TURN)),
        draws.between(least, most),
        draws.between(0.3, 1),
        new Grain(draws.bits()));
  }

  private static Clutter stuck(Animal animal, Draws draws) {
    Spine spine = animal.spine();
    double place = draws.between(0.05, 0.95);
    boolean left = draws.chance(0.5);
    int point = Math.min(spine.points() - 2, (int) (place * (spine.points() - 1)));
    double dx = spine.x(point + 1) - spine.x(point);
    double dy = spine.y(point + 1) - spine.y(point);
    double step = Math.sqrt(dx * dx + dy * dy);
    double radiusUm = draws.between(4, 16);
    double off = (left ? 1 : -1) * (animal.reachUm(place, left) + 0.4 * radiusUm) / step;
    return new Clutter.Lump(
        spine.x(point) + off * dy,
        spine.y(point) - off * dx,
        radiusUm,
        draws.between(0.5, 1),
        Clutter.Axis.of(draws.between(0, TURN)),
        draws.between(0.2, 1),
        draws.between(0.3, 0.8),
        new Grain(draws.bits()));
  }

  private static void addCrystals(List<Clutter> all, double half, Draws draws) {
    double x = draws.between(-half, half);
    double y = draws.between(-half, half);
    int needles = 1 + draws.below(7);
    for (int n = 0; n < needles; n++) {
      all.add(
          new Clutter.Needle(
              x + draws.normal(0, 15),
              y + draws.normal(0, 15),
              draws.between(30, 220),
              draws.between(4, 13),
              Clutter.Axis.of(draws.between(0, TURN)),
              draws.between(0.5, 1.6)));
    }
  }

  private static void addEggs(List<Clutter> all, double half, Draws draws) {
    double x = draws.between(-half, half);
    double y = draws.between(-half, half);
    int eggs = 1 + draws.below(12);
    double spread = 14 * Math.sqrt(eggs);
    for (int n = 0; n < eggs; n++) {
      all.add(
          new Clutter.LaidEgg(
              x + draws.normal(0, spread),
              y + draws.normal(0, spread),
              draws.between(46, 54),
              Clutter.Axis.of(draws.between(0, TURN)),
              draws.chance(0.5) ? 0 : draws.between(0.3, 0.9)));
    }
  }

  private static Clutter fibre(double half, Draws draws) {
    double lengthUm = draws.between(400, 2200);
    return new Clutter.Fibre(
        draws.between(-half, half),
        draws.between(-half, half),
        lengthUm,
        draws.between(6, 14),
        Clutter.Axis.of(draws.between(0, TURN)),
        draws.between(-1.6, 1.6) / lengthUm,
        draws.between(0, 60),
        draws.between(0.3, 1.2),
        new Grain(draws.bits()));
  }
}
