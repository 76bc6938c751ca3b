/**
 * Tables for other programs: what their columns hold, and the same tables in other formats.
 *
 * <p>In: tables with their rows. Out: files beside the CSV.
 */
package org.wormscreen.report.exchange;
