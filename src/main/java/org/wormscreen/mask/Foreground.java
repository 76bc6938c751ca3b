package org.wormscreen.mask;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.DistanceMap;

/**
 * What an image shows apart from its background; all planes have the image's size.
 *
 * @param upright the image as it was, dark on light: turned over where it was light on dark
 * @param flattened transmission: gray divided by the local background, 1 on empty ground, below 1
 *     where something is darker
 * @param well where the well's floor is seen, without its rim
 * @param fromRim distance of each pixel of {@code well} from the nearest one beyond it, in pixels;
 *     0 beyond, {@code 1e6} where all is floor
 * @param objects what is darker than the ground and may belong to animals, within {@code well}
 * @param condition what can be said of the picture itself
 */
public record Foreground(
    GrayImage upright,
    GrayImage flattened,
    BinaryMask well,
    GrayImage fromRim,
    BinaryMask objects,
    ImageCondition condition) {

  /** A foreground that measures the distances on its floor itself. */
  public Foreground(
      GrayImage upright,
      GrayImage flattened,
      BinaryMask well,
      BinaryMask objects,
      ImageCondition condition) {
    this(upright, flattened, well, new DistanceMap(false).of(well), objects, condition);
  }

  /** The same with other objects. */
  public Foreground withObjects(BinaryMask others) {
    return new Foreground(upright, flattened, well, fromRim, others, condition);
  }

  /** The same in another light. */
  public Foreground withLight(GrayImage otherUpright, GrayImage otherFlattened) {
    return new Foreground(otherUpright, otherFlattened, well, fromRim, objects, condition);
  }
}
