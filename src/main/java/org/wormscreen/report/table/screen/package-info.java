/**
 * The tables of a screen of many plates.
 *
 * <p>In: readings of all rooms. Out: rows; each table is one record whose components are its
 * columns.
 */
package org.wormscreen.report.table.screen;
