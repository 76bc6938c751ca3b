/**
 * Outlines and labels drawn by people over an open image, saved as a folder of truth that {@code
 * screen evaluate} reads.
 */
package org.wormscreen.fiji.annotate;
