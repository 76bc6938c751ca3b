/**
 * The vulva and what looks like one: pseudovulvae on the flanks of adults in transmitted light.
 *
 * <p>In: an animal with the pixels about it. On the way: the body laid straight ({@code
 * BodyStrip}), its two flanks ({@code FlankTracer}) against a stiff contour without bulges ({@code
 * Contour}), what stands out of it ({@code BulgeFinder}), head and ventral side. Out: a {@link
 * org.wormscreen.phenotype.vulva.FlankReading}, which holds evidence alone; with all animals of the
 * plate in view it becomes a {@link org.wormscreen.phenotype.vulva.VulvaScore}.
 */
package org.wormscreen.phenotype.vulva;
