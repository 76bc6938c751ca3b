package org.wormscreen.simulate.scene;

import java.util.List;
import org.wormscreen.simulate.animal.Animal;

/**
 * All that lies in one well; places in um from its middle.
 *
 * @param animals in the order in which they lie upon each other, which changes nothing: light
 *     passes through all of them
 */
public record Scene(WellFloor floor, List<Animal> animals, List<Clutter> clutter) {

  public Scene {
    animals = List.copyOf(animals);
    clutter = List.copyOf(clutter);
  }
}
