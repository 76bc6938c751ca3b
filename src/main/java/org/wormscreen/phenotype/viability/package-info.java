/**
 * Alive or dead: by how an animal lies in transmitted light, and by the dead stain where there is
 * one. {@link org.wormscreen.phenotype.viability.Viability} keeps both answers apart.
 */
package org.wormscreen.phenotype.viability;
