/**
 * Plates of one number a well, whatever was measured: folders of cellHTS2 and plain tables, so that
 * normalisation and ranking can be used without images.
 *
 * <p>In: a folder with {@code Platelist.txt}, or tables with a column {@code value}. Out: scores of
 * each well, ranks of each treatment, figures of each plate. Without k of n nothing is called; who
 * wants calls has counts.
 */
package org.wormscreen.screening.number;
