/**
 * Rows about the plates of a screen: their quality, their controls over time, effects of place, the
 * wells on common scales, replicates beside each other.
 */
package org.wormscreen.report.table.plates;
