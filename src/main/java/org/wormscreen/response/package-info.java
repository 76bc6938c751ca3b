/**
 * One compound over its doses: how k of n changes, from which dose on, and how far poison lies from
 * effect.
 *
 * <p>In: {@link org.wormscreen.well.WellReading}s. Out: {@link
 * org.wormscreen.response.DoseReading}s. A room of its own because a curve is fitted to k of n of
 * the wells, never to bare percentages, and because most series do not carry an EC50 and must say
 * so.
 */
package org.wormscreen.response;
