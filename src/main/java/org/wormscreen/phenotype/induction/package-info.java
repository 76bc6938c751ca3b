/**
 * Vulval induction of fourth-stage larvae that carry a fluorescent vulval reporter.
 *
 * <p>In: an animal with the reporter's channel. Out: an {@link
 * org.wormscreen.phenotype.induction.InductionScore}: the foci on the ventral midline, each at a
 * vulval precursor cell, and the index that they add up to.
 */
package org.wormscreen.phenotype.induction;
