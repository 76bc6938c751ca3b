package org.wormscreen.phenotype.vulva.picture;

import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;

/**
 * An animal laid straight, for looking at: its head at the left and its ventral side at the bottom,
 * as far as they are known.
 *
 * @param number of the sighting in its field, from 1
 * @param light transmission, 1 on empty ground; NaN beyond the picture
 * @param gridUm edge of a pixel, um
 * @param marks what stands out of the ventral side, head first
 */
public record BodyPicture(int number, GrayImage light, double gridUm, List<Mark> marks) {

  public BodyPicture {
    marks = List.copyOf(marks);
  }

  /**
   * Where a protrusion is in the picture.
   *
   * @param x column of its top, pixels
   * @param y row of its top, pixels
   */
  public record Mark(double x, double y, Protrusion protrusion) {}
}
