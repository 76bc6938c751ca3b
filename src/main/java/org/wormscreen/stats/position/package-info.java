/** Does a number depend on where on the plate it was read? Tests by dealing the wells anew. */
package org.wormscreen.stats.position;
