/**
 * k of n in many wells: intervals, overdispersion, regression and tests in which the well, not the
 * animal, is the unit.
 *
 * <p>In: {@link org.wormscreen.stats.Proportion}s, one a well. Out: estimates with limits, p
 * values.
 */
package org.wormscreen.stats.proportion;
