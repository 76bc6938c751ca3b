/**
 * The vulva and what looks like one: pseudovulvae on the flanks of adults in transmitted light.
 *
 * <p>In: an animal with the pixels about it. On the way: the body laid straight ({@code strip}),
 * its two flanks against stiff contours without bulges, and what stands out of these ({@code
 * flank}). Out: a {@link org.wormscreen.phenotype.vulva.flank.FlankReading}, which holds evidence
 * alone; with all animals of the plate in view it becomes a {@link
 * org.wormscreen.phenotype.vulva.verdict.VulvaScore}.
 */
package org.wormscreen.phenotype.vulva;
