/**
 * Plates become one screen: checked for being made alike, put in order, without what people left
 * out.
 *
 * <p>In: {@link org.wormscreen.screening.source.Source}s. Out: {@link
 * org.wormscreen.screening.merge.Screen}.
 */
package org.wormscreen.screening.merge;
