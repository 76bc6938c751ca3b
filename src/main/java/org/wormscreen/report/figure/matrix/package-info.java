/**
 * Drawings of coloured cells: pairs of doses, treatments and strains, plates as stamps.
 *
 * <p>In: colours and words. Out: SVG elements.
 */
package org.wormscreen.report.figure.matrix;
