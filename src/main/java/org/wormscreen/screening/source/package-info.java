/**
 * Tables of wells become readings: {@code wells.csv} of this program, tables counted by hand, and
 * folders of these.
 *
 * <p>In: folders and files. Out: {@link org.wormscreen.screening.source.Source}s. Whatever is wrong
 * in a table is said at once, each cell with its line and column.
 */
package org.wormscreen.screening.source;
