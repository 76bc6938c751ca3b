package org.wormscreen.intake.names;

import java.util.OptionalInt;
import org.wormscreen.plate.WellId;

/**
 * What a file's name says of its image.
 *
 * @param plate the plate's name; {@code ""} when the file's name gives none
 * @param field the field's number as the microscope counts; 1 when the name gives none
 * @param channel the channel in small letters without leading zeros, such as {@code "w1"} or {@code
 *     "gfp"}; {@code ""} when the name gives none
 * @param slice the focus position; empty for a projection and when the name gives none
 * @param time the time point; empty when the name gives none
 */
public record ImageName(
    String plate, WellId well, int field, String channel, OptionalInt slice, OptionalInt time) {}
