/**
 * Dose and response: curves through shares and through measured values, effective doses with
 * limits, natural response, benchmark doses.
 */
package org.wormscreen.stats.dose;
