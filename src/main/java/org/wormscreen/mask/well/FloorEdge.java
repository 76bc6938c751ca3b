package org.wormscreen.mask.well;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Disc;

/**
 * Draws the edge of a well's floor at full resolution, starting from a rough one: the hull of what
 * is lit, less a strip along the wall.
 *
 * @param reach how far the rough edge may be off, pixels
 * @param rim width of the strip, pixels
 */
public record FloorEdge(double reach, double rim) {

  private static final double LIT = 0.6;
  private static final double GROWN = 1.06;

  public BinaryMask of(GrayImage image, GrayImage light, BinaryMask rough) {
    int width = image.width();
    int height = image.height();
    if (rough.count() == width * height) {
      return rough;
    }
    float[] values = image.toArray();
    float[] lit = light.toArray();
    BitSet near = new Disc(reach).grown(rough).toBits();
    BinaryMask bright =
        BinaryMask.where(width, height, i -> near.get(i) && values[i] > LIT * lit[i]);
    BinaryMask hull = ConvexHull.of(Components.largest(bright, 4));
    boolean leaked = hull.count() > GROWN * rough.count();
    return new Disc(rim).shrunk(leaked ? rough : hull);
  }
}
