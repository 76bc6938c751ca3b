/**
 * Tables that people wrote: lines by their columns' names, and everything wrong with them at once,
 * each cell with its file, line and column.
 */
package org.wormscreen.screening.csv;
