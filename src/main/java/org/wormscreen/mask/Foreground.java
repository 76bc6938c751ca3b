package org.wormscreen.mask;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;

/**
 * What an image shows apart from its background; all planes have the image's size.
 *
 * @param upright the image as it was, dark on light: turned over where it was light on dark
 * @param flattened transmission: gray divided by the local background, 1 on empty ground, below 1
 *     where something is darker
 * @param well where the well's floor is seen, without its rim
 * @param objects what is darker than the ground and may belong to animals, within {@code well}
 * @param condition what can be said of the picture itself
 */
public record Foreground(
    GrayImage upright,
    GrayImage flattened,
    BinaryMask well,
    BinaryMask objects,
    ImageCondition condition) {}
