/**
 * The two flanks of a straightened body: their edges, the stiff contours that they would have
 * without bulges, and what stands out of these. Evidence alone; nothing is judged here.
 */
package org.wormscreen.phenotype.vulva.flank;
