/**
 * The one room that imports ImageJ ({@code ij}): ROI sets, and TIFF files that ImageJ opens with
 * their calibration.
 *
 * <p>In: outlines and images of ours; ROI sets. Out: files as ImageJ reads them; outlines. A room
 * of its own so that ImageJ's statics, preferences and windows reach nothing else, and wells can
 * run in parallel. TIFF pixels do not come through here but through {@code image.tiff}: ImageJ's
 * decoder leaves rows black that a cut file no longer holds, unpacks without a bound, and reports
 * to a log window or to standard output.
 */
package org.wormscreen.imagej;
