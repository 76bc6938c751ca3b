package org.wormscreen.simulate.design;

import org.wormscreen.plate.WellContents;

/**
 * One well of a plate.
 *
 * @param contents its row of the plate map
 * @param animals expected number of animals; 0 for an empty well
 */
public record WellDesign(WellContents contents, double animals) {

  public WellDesign {
    if (!(animals >= 0)) {
      throw new IllegalArgumentException(
          "Well %s expects a number of animals, found %s".formatted(contents.well(), animals));
    }
  }
}
