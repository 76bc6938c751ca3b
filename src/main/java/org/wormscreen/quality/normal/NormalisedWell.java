package org.wormscreen.quality.normal;

import java.util.OptionalDouble;
import org.wormscreen.plate.WellId;

/**
 * One well on three scales; a figure that does not exist is empty, and {@code reason} says why.
 *
 * @param value the assay's measure
 * @param percentInhibition 0 like the vehicle, 100 like the positive controls, by medians; not
 *     clipped
 * @param percentOfControl percent of the vehicle's median
 * @param robustZ (value - median) / (1.4826 MAD) of the sample wells of the plate
 * @param reason sentences; {@code ""} when all three are there
 */
public record NormalisedWell(
    WellId well,
    double value,
    OptionalDouble percentInhibition,
    OptionalDouble percentOfControl,
    OptionalDouble robustZ,
    String reason) {}
