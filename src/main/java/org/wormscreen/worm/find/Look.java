package org.wormscreen.worm.find;

import java.util.BitSet;
import java.util.List;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;

/**
 * What one look at a field saw.
 *
 * @param sightings animals and rejected objects
 * @param crowded whether there was more than could be searched
 * @param crystals the pixels of objects that are crystals and nothing else
 */
record Look(List<Sighting> sightings, boolean crowded, BitSet crystals) {

  Look {
    sightings = List.copyOf(sightings);
    crystals = (BitSet) crystals.clone();
  }

  /** The animals alone. */
  List<Worm> worms() {
    return sightings.stream().filter(Worm.class::isInstance).map(Worm.class::cast).toList();
  }
}
