/**
 * Results against annotated images: how good are these outlines and calls?
 *
 * <p>In: an output folder and a folder of truth. Out: average precision, count errors, confusion
 * tables, and the worst cases as pictures. A room of its own that reads results as files, like any
 * outsider.
 */
package org.wormscreen.truth;
