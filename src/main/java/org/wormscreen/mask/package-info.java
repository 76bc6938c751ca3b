/**
 * An image becomes foreground: light flattened, well found and its rim left out, what is dark and
 * narrow enough to be an animal kept, and the picture's own quality judged.
 *
 * <p>In: a {@link org.wormscreen.image.GrayImage} of transmitted light and its pixel size. Out:
 * {@link org.wormscreen.mask.Foreground}. A room of its own so that light, rim and focus are solved
 * once, before any thought of single animals.
 */
package org.wormscreen.mask;
