/**
 * TIFF and BigTIFF, read strictly.
 *
 * <p>In: a file. Out: an opened image whose planes are complete, or an {@link
 * org.wormscreen.image.UnreadableImageException}. The usual libraries leave rows black that a cut
 * file no longer holds, or unpack more than the header promised; a screen turns such rows into
 * numbers. So the structure is walked and every strip's bytes are accounted for before and after
 * unpacking; a test compares the pixels with ImageJ's.
 *
 * <p>The way through: {@code TiffBytes} (where in the file), {@code TiffDirectory} (the tags),
 * {@code TiffPage} (one picture, checked), {@code TiffPlanes} (which page is which channel, slice
 * and frame, and the pixel size), {@code TiffPixels} (strips to floats).
 */
package org.wormscreen.image.tiff;
