/**
 * Pixels as values, and the door through which they come.
 *
 * <p>In: a file. Out: {@link org.wormscreen.image.GrayImage}, a plane of floats, with what the file
 * says of itself ({@link org.wormscreen.image.ImageMetadata}). A room of its own so that no room
 * behind it knows a file format: readers implement {@link org.wormscreen.image.ImageSource}, found
 * as a service, and a broken file is always an {@link
 * org.wormscreen.image.UnreadableImageException} with a code of a closed list.
 */
package org.wormscreen.image;
