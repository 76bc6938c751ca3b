/**
 * Numbers become drawings: plate maps, strips of wells, scales, intervals; as SVG elements.
 *
 * <p>In: numbers and labels. Out: elements that the page takes in. Colours of data are here; those
 * of text and ground belong to the page's style sheet, by class.
 */
package org.wormscreen.report.figure;
