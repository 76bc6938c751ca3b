/**
 * Values become tables, and tables values again: {@code worms.csv}, {@code wells.csv}, {@code
 * hits.csv}.
 *
 * <p>In: scores, well summaries, hits; or a file. Out: a file; or rows. Each table is one record
 * whose components are its columns, documented there with meaning, unit and range.
 */
package org.wormscreen.report.table;
