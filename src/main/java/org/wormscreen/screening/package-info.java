/**
 * Plates become a screen: their tables are read, checked, merged, judged together and written.
 *
 * <p>In: folders of results, tables of wells, whether a program or a person counted. Out: one hit
 * list with its tables and its page. {@code source} reads, {@code merge} puts together; the judging
 * is done by the rooms before it, the writing by {@code report}.
 */
package org.wormscreen.screening;
