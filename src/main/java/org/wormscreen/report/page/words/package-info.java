/**
 * How pages say things: numbers, treatments, calls and the standing of a well in words and colours,
 * and text made harmless.
 *
 * <p>In: values. Out: text. Shared by all pages.
 */
package org.wormscreen.report.page.words;
