/** Straightened animals as pictures with what was found on them, for looking at. */
package org.wormscreen.phenotype.vulva.picture;
