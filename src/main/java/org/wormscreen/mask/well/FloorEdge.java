package org.wormscreen.mask.well;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;

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
    var inside = rough.toBits();
    BinaryMask beyond = BinaryMask.where(width, height, i -> !inside.get(i));
    float[] outside = new DistanceMap(false).of(beyond).toArray();
    BinaryMask bright =
        BinaryMask.where(width, height, i -> outside[i] <= reach && values[i] > LIT * lit[i]);
    BinaryMask hull = ConvexHull.of(Components.largest(bright, 4));
    boolean leaked = hull.count() > GROWN * rough.count();
    float[] depth = new DistanceMap(false).of(leaked ? rough : hull).toArray();
    return BinaryMask.where(width, height, i -> depth[i] > rim);
  }
}
