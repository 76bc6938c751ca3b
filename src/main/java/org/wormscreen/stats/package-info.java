/**
 * Pure numerics on arrays and counts: intervals, tests, models, robust measures.
 *
 * <p>In: numbers. Out: numbers, each method with its formula and source. Imports nothing of ours,
 * so that every method can be held against R without a plate in sight.
 */
package org.wormscreen.stats;
