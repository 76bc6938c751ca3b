/**
 * PNG and JPEG through Java's own ImageIO, headless.
 *
 * <p>In: a file. Out: an opened image of one plane. ImageIO decodes a cut file to a partial picture
 * without a word, and unpacks side information of any size; so the chunks and segments are walked
 * first, and only those that carry pixels are handed to it. The one place in this room that touches
 * {@code java.awt.image}, because ImageIO hands pixels over as its rasters; nothing is drawn.
 */
package org.wormscreen.image.raster;
