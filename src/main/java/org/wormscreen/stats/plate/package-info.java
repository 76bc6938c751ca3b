/** How far two groups of control wells stand apart, and how far they could. */
package org.wormscreen.stats.plate;
