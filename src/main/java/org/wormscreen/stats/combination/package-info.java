/** Two compounds together: what is expected of them, and how much more or less is seen. */
package org.wormscreen.stats.combination;
