/**
 * The body laid straight: its stiff axis, followed on to both tips, and the picture along it, by
 * place on the axis and distance to either side.
 */
package org.wormscreen.phenotype.vulva.strip;
