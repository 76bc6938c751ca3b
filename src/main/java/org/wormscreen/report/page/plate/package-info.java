/**
 * The page of one plate, {@code report.html}.
 *
 * <p>In: {@link org.wormscreen.report.page.plate.PlateReport}. Out: a file, and a folder of
 * pictures beside it when they are many. One class per section; {@link
 * org.wormscreen.report.page.plate.ReportPage} puts them together.
 */
package org.wormscreen.report.page.plate;
