package org.wormscreen.screening.source;

import org.wormscreen.plate.WellId;

/**
 * Where a well is in a screen.
 *
 * @param plate the plate's name
 * @param day the day or batch; {@code ""} when it is not known
 */
record WellPlace(String plate, String day, WellId well) {}
