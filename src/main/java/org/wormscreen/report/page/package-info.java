/**
 * Values become one page to read: {@code report.html}, without scripts to load, fonts to fetch or
 * anything else from outside; readable without JavaScript, on paper and in the dark.
 *
 * <p>In: {@link org.wormscreen.report.page.PlateReport}. Out: a file, and a folder of pictures
 * beside it when they are many. One class per section; {@link
 * org.wormscreen.report.page.ReportPage} puts them together.
 */
package org.wormscreen.report.page;
