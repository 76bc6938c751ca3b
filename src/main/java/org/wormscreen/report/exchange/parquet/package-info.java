/**
 * Tables as Parquet files, for programs that read columns (Arrow, DuckDB, R, pandas).
 *
 * <p>Written here in full, since the libraries for it bring ten megabytes and more of Hadoop's
 * classes: flat tables, plain encoding, one row group, nothing packed, so that the same table gives
 * the same bytes on every Java (format 2.9, github.com/apache/parquet-format).
 */
package org.wormscreen.report.exchange.parquet;
