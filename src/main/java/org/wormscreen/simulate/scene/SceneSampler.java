package org.wormscreen.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.AnimalSampler;
import org.wormscreen.simulate.animal.Spine;
import org.wormscreen.simulate.draw.Draws;

/**
 * Puts animals and clutter into a well. Animals fall anywhere and cross each other as chance has
 * it; the wall keeps them in.
 *
 * @param meanAnimals expected number of animals in the well
 * @param alongWall share of the animals that lie against the wall
 * @param countSpread spread of the number among wells: its standard deviation is this times the
 *     root of the mean; 1 for pipetting by chance, less for a sorter, more for a bad dispenser
 */
public record SceneSampler(
    WellFloor floor,
    AnimalSampler animals,
    double meanAnimals,
    double countSpread,
    double alongWall,
    ClutterSampler clutter) {

  private static final int MOST_TRIES = 80;
  private static final int HALVINGS = 16;
  private static final double TURN = 2 * Math.PI;

  /** Draws a well. */
  public Scene draw(Draws draws) {
    List<Animal> all = new ArrayList<>();
    double drawn = draws.normal(meanAnimals, countSpread * Math.sqrt(meanAnimals));
    int count = (int) Math.max(0, Math.rint(drawn));
    for (int i = 0; i < count; i++) {
      Animal animal = animals.draw(draws);
      all.add(draws.chance(alongWall) ? againstWall(animal, draws) : placed(animal, draws));
    }
    return new Scene(floor, all, clutter.draw(floor, all, draws.fork()));
  }

  /** Tries places until the wall lets the animal lie there; else the one that sticks out least. */
  private Animal placed(Animal animal, Draws draws) {
    double half = floor.widthUm() / 2;
    Animal best = animal;
    double room = Double.NEGATIVE_INFINITY;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Animal here =
          animal.placed(
              draws.between(0, TURN), draws.between(-half, half), draws.between(-half, half));
      double free = freeUm(here);
      if (free > 0) {
        return here;
      }
      if (free > room) {
        room = free;
        best = here;
      }
    }
    return best;
  }

  /** Pushes the animal outwards, its chord along the wall, until it touches. */
  private Animal againstWall(Animal animal, Draws draws) {
    double outwards = draws.between(0, TURN);
    double x = StrictMath.cos(outwards);
    double y = StrictMath.sin(outwards);
    Spine spine = animal.spine();
    int last = spine.points() - 1;
    double chord = StrictMath.atan2(spine.y(last) - spine.y(0), spine.x(last) - spine.x(0));
    double turn = outwards + TURN / 4 - chord + draws.normal(0, 0.08);
    double inside = 0;
    double outside = floor.widthUm();
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (inside + outside) / 2;
      if (freeUm(animal.placed(turn, middle * x, middle * y)) > 0) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return animal.placed(turn, inside * x, inside * y);
  }

  private double freeUm(Animal animal) {
    Spine spine = animal.spine();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < spine.points(); i++) {
      least = Math.min(least, floor.toWallUm(spine.x(i), spine.y(i)));
    }
    return least - animal.widthUm() / 2;
  }
}
