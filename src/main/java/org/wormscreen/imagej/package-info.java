/**
 * The one room that imports ImageJ ({@code ij}): TIFF pixels, ROI sets.
 *
 * <p>In: files. Out: {@link org.wormscreen.image.GrayImage}; outlines as ImageJ reads them. A room
 * of its own so that ImageJ's statics, preferences and windows reach nothing else, and wells can
 * run in parallel.
 */
package org.wormscreen.imagej;
