package org.wormscreen.image;

import java.util.Optional;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;

/**
 * Where an image was taken, by what its own file says.
 *
 * @param field the field of view, from 1
 * @param position of the field; empty when the file gives none
 */
public record WellPlace(WellId well, int field, Optional<StagePosition> position) {}
