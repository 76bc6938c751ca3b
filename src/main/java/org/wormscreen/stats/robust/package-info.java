/** Middles and spreads that one bad well cannot move: medians, scaled MADs, robust scores. */
package org.wormscreen.stats.robust;
