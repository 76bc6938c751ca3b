/**
 * Values become files: tables, a page to look at, outlines, provenance.
 *
 * <p>In: the values of all rooms before it. Out: bytes. It computes nothing: what stands in a table
 * was decided elsewhere. Files appear whole or not at all.
 */
package org.wormscreen.report;
