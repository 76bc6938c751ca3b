package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;

/** Walks along the outer edge of a connected set of pixels, corner by corner. */
public final class Contour {

  private static final int[] DX = {1, 0, -1, 0};
  private static final int[] DY = {0, 1, 0, -1};

  private Contour() {}

  /**
   * The outer edge as a polygon of pixel corners, straight runs as one side.
   *
   * @param pixels connected (8), as y * width + x, rising
   */
  public static Outline around(int[] pixels, int width) {
    BitSet on = new BitSet();
    for (int p : pixels) {
      on.set(p);
    }
    int startX = pixels[0] % width;
    int startY = pixels[0] / width;
    int x = startX;
    int y = startY;
    int way = 0;
    List<Point> corners = new ArrayList<>();
    do {
      // the object lies to the right of the way; turn left where possible, so corners hold together
      int turned = way;
      for (int turn : new int[] {3, 0, 1, 2}) {
        int next = (way + turn) % 4;
        if (right(on, x, y, next, width) && !left(on, x, y, next, width)) {
          turned = next;
          break;
        }
      }
      if (turned != way || corners.isEmpty()) {
        corners.add(new Point(x, y));
      }
      way = turned;
      x += DX[way];
      y += DY[way];
    } while (x != startX || y != startY);
    return new Outline(corners);
  }

  private static boolean right(BitSet on, int x, int y, int way, int width) {
    return pixel(on, x + (way == 1 || way == 2 ? -1 : 0), y + (way >= 2 ? -1 : 0), width);
  }

  private static boolean left(BitSet on, int x, int y, int way, int width) {
    return pixel(
        on, x + (way == 2 || way == 3 ? -1 : 0), y + (way == 0 || way == 3 ? -1 : 0), width);
  }

  private static boolean pixel(BitSet on, int x, int y, int width) {
    return x >= 0 && x < width && y >= 0 && on.get(y * width + x);
  }
}
