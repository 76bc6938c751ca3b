/**
 * Drawings with two axes: shares over doses, effect against toxicity, plates in their order.
 *
 * <p>In: numbers and labels. Out: SVG elements.
 */
package org.wormscreen.report.figure.curve;
