/**
 * One compound on several strains: at which level of the pathway it acts, whether a resistant
 * strain still answers to it, and what undoes an inhibitor.
 *
 * <p>In: {@link org.wormscreen.well.WellReading}s of all strains. Out: {@link
 * org.wormscreen.pathway.PathwayReading}, {@link org.wormscreen.pathway.ResistanceReading}, {@link
 * org.wormscreen.pathway.RestorationReading}. A room of its own because a level is inferred from
 * comparisons between strains, each with its limits, and from nothing else. What is found is
 * suppression; a mechanism is another experiment.
 */
package org.wormscreen.pathway;
