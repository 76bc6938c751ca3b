/** One number per well: differences, rank tests, moderated and many-to-one t tests. */
package org.wormscreen.stats.wells;
