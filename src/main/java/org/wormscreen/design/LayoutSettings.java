package org.wormscreen.design;

import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.PlateFormat;

/**
 * How plates are laid out.
 *
 * @param replicates plates of the same content, each in an order of its own
 * @param vehicleWells vehicle wells on each plate, at least 2
 * @param positiveWells positive control wells on each plate
 * @param edges what is done with the outermost wells
 * @param strain written where the compounds name none
 * @param vehicle name of the vehicle
 * @param positive name of the positive control
 * @param positiveUm its concentration, umol/l
 * @param seed of the draws
 */
public record LayoutSettings(
    PlateFormat format,
    int replicates,
    int vehicleWells,
    int positiveWells,
    Edges edges,
    String strain,
    String vehicle,
    String positive,
    double positiveUm,
    long seed) {

  /** What is done with the outermost wells, where plates dry out first. */
  public enum Edges {
    /** They hold medium and no animals. */
    EMPTY,
    /** They are used as all others. */
    USED
  }

  public LayoutSettings {
    if (replicates < 1 || vehicleWells < 2 || positiveWells < 0) {
      throw new ScreenException(
          Kind.USAGE,
          "A layout needs 1 replicate and 2 vehicle wells at least; found %s, %s and %s positive wells."
              .formatted(replicates, vehicleWells, positiveWells));
    }
    int room = room(format, edges) - vehicleWells - positiveWells;
    if (room < 1) {
      throw new ScreenException(
          Kind.USAGE,
          "With %s vehicle and %s positive wells no well of %s is left for a compound."
              .formatted(vehicleWells, positiveWells, room(format, edges)));
    }
  }

  private static int room(PlateFormat format, Edges edges) {
    return edges == Edges.USED ? format.wells() : (format.rows() - 2) * (format.columns() - 2);
  }

  /** Wells of a plate that are left for compounds. */
  public int compoundsPerPlate() {
    return room(format, edges) - vehicleWells - positiveWells;
  }
}
