/** The tops of functions of a few parameters, and how sharp they are. */
package org.wormscreen.stats.optimum;
