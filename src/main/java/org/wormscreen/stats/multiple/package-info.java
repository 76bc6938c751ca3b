/** Many tests at once: adjusted p values and false discovery rates. */
package org.wormscreen.stats.multiple;
