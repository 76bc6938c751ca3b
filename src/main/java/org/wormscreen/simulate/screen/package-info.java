/**
 * Screens of many plates as tables of counts, for the statistics alone.
 *
 * <p>In: plates by name and day. Out: a table for each plate, as if people had counted.
 */
package org.wormscreen.simulate.screen;
