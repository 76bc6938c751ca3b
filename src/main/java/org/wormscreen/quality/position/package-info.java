/**
 * Does a plate's edge, row, column or side differ where nothing was done? Wells at the edge dry
 * out, and animals there grow otherwise, so that counts and lengths are asked as well.
 */
package org.wormscreen.quality.position;
