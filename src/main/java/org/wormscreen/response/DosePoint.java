package org.wormscreen.response;

import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * All wells of one concentration.
 *
 * @param micromolar umol/l; 0 for the vehicle
 * @param wells wells that count
 * @param animals k of n of them together
 * @param limits 95 % limits of Wilson's score interval, animals counted down by the design effect
 * @param isotonic the closest share that never turns back with the dose
 */
public record DosePoint(
    double micromolar, int wells, Proportion animals, Limits limits, double isotonic) {}
