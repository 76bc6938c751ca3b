/**
 * Effects of place taken out of a plate's numbers, on request. Raw and corrected stand side by
 * side; where a correction would take out the effect that is looked for, it is refused with a
 * reason.
 */
package org.wormscreen.quality.correction;
