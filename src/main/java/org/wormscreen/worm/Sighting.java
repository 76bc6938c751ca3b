package org.wormscreen.worm;

/** Something that was seen: an animal, or an object that is none or cannot be resolved. */
public sealed interface Sighting permits Worm, Rejected {

  /** Its visible edge. */
  Outline outline();
}
