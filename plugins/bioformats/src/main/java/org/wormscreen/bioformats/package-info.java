/**
 * Images of every format that Bio-Formats opens, read by the Bio-Formats that the user has.
 *
 * <p>Nothing of Bio-Formats is compiled against or shipped: its classes are called by their names,
 * all of them in {@link org.wormscreen.bioformats.BioFormats}.
 */
package org.wormscreen.bioformats;
