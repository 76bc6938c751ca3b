/**
 * The page over all nights.
 *
 * <p>In: a row for each plate that is done, a sentence for each that is not. Out: a file.
 */
package org.wormscreen.report.page.night;
