/**
 * Tables of counts: exact tests of 2 x 2 tables, strata, trends over doses.
 *
 * <p>Pooling the animals of several wells into one table forgets that the well is the unit. These
 * tests are printed beside the models of wells for comparison with older work; they never call.
 */
package org.wormscreen.stats.table;
