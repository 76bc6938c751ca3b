/**
 * The page of a screen of many plates, {@code report.html}.
 *
 * <p>In: the tables of the screen, as they were written, and how they were made. Out: a file. One
 * class per section; {@link org.wormscreen.report.page.screen.ScreenPage} puts them together.
 */
package org.wormscreen.report.page.screen;
