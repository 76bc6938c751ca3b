/**
 * The treatments as tables: those that were called, and all others, each with its reason.
 *
 * <p>In: {@link org.wormscreen.hits.Hit}s. Out: a section of the page.
 */
package org.wormscreen.report.page.treatment;
