package org.wormscreen.worm;

import java.util.List;

/**
 * Everything seen in one field, animals and rejected objects together, ordered by the upper left
 * corner of their outlines (y, then x), so that the order depends on nothing else.
 *
 * @param crowded whether there was more than could be searched within bounds
 */
public record FieldAnimals(List<Sighting> sightings, boolean crowded) {

  public FieldAnimals {
    sightings = List.copyOf(sightings);
  }

  /** The animals alone, in order. */
  public List<Worm> worms() {
    return sightings.stream().filter(Worm.class::isInstance).map(Worm.class::cast).toList();
  }
}
