/**
 * Animals become one well: k of n with its limits, denominators by reason, a status.
 *
 * <p>In: {@link org.wormscreen.phenotype.AnimalScore}s of all fields of a well. Out: {@link
 * org.wormscreen.well.WellSummary}. A room of its own because the well, not the worm, is the unit
 * of the experiment: behind this wall nobody can pool worms.
 */
package org.wormscreen.well;
