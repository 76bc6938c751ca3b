/**
 * Arithmetic on planes of pixels: blurring, ranks, distances, connected parts, change of scale.
 *
 * <p>Planes in, planes out; nothing here knows of worms, wells or micrometres.
 */
package org.wormscreen.mask.plane;
