package org.wormscreen.report.picture;

/**
 * One larva laid straight, as the reporter's channel shows it.
 *
 * @param worm its number in the field
 * @param width pixels, the length of the animal
 * @param height pixels; the midline runs through the middle
 * @param umPerPixel of the strip
 * @param jpeg the bytes of the picture; not copied
 */
public record PaintedStrip(int worm, int width, int height, double umPerPixel, byte[] jpeg) {}
