package org.wormscreen.response;

import org.wormscreen.stats.dose.Shape;

/**
 * The fitted curve, {@code lower + (upper - lower) / (1 + (dose / ec50)^hill)}.
 *
 * @param shape which plateaus were fitted
 * @param rho intra-well correlation about the curve
 * @param logLikelihood beta-binomial, with the binomial coefficients
 * @param gainP p of the likelihood ratio against one share for all doses
 */
public record CurveReading(
    Shape shape,
    double lower,
    double upper,
    double hill,
    double midpointMicromolar,
    double rho,
    double logLikelihood,
    double gainP) {}
