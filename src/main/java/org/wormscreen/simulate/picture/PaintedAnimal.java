package org.wormscreen.simulate.picture;

import java.util.BitSet;
import org.wormscreen.simulate.animal.Animal;

/**
 * An animal and the pixels that it covers by half or more, also where it passes under another.
 *
 * @param number the animal's number in its well, from 1
 * @param mask the pixels in the picture; pixel (x, y) is bit y * width + x
 * @param wholePixels how many pixels the whole body covers, in or out of the picture
 */
public record PaintedAnimal(Animal animal, int number, BitSet mask, int wholePixels) {

  /** Share of the body that is in the picture, 0 to 1. */
  public double visible() {
    return (double) mask.cardinality() / wholePixels;
  }
}
