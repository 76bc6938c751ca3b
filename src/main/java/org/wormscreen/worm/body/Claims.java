package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/** Which pixels of an image are taken up by the inner parts of which bodies. */
public final class Claims {

  private final int width;
  private final int height;
  private final byte[] count;
  private final List<Own> own = new ArrayList<>();

  /** The pixels of one body, counted from the first one of a row above them. */
  private record Own(int first, BitSet pixels) {
    boolean holds(int pixel) {
      return pixel >= first && pixels.get(pixel - first);
    }
  }

  public Claims(int width, int height) {
    this.width = width;
    this.height = height;
    this.count = new byte[width * height];
  }

  /**
   * Enters a body; its number is the number of bodies entered before.
   *
   * @param line its middle line at steps of less than the half-width
   * @param half its half-width in the middle, pixels
   */
  public void enter(Polyline line, double half) {
    BitSet pixels = new BitSet();
    int n = line.points().size();
    double highest = height;
    for (Point p : line.points()) {
      highest = Math.min(highest, p.y());
    }
    int first = (int) Math.max(0, Math.floor(highest - Math.max(0.5, half))) * width;
    for (int i = 0; i < n; i++) {
      Point p = line.points().get(i);
      double r = half * BodyTracer.profile(n == 1 ? 0.5 : (double) i / (n - 1));
      disc(p, Math.max(0.5, r), pixels, first);
    }
    for (int p = pixels.nextSetBit(0); p >= 0; p = pixels.nextSetBit(p + 1)) {
      count[first + p]++;
    }
    own.add(new Own(first, pixels));
  }

  private void disc(Point p, double r, BitSet into, int first) {
    int top = (int) Math.max(0, Math.floor(p.y() - r));
    int bottom = (int) Math.min(height - 1, Math.floor(p.y() + r));
    for (int y = top; y <= bottom; y++) {
      double dy = y + 0.5 - p.y();
      double reach = r * r - dy * dy;
      if (reach >= 0) {
        double dx = Math.sqrt(reach);
        int from = (int) Math.max(0, Math.ceil(p.x() - dx - 0.5));
        int to = (int) Math.min(width - 1, Math.floor(p.x() + dx - 0.5));
        if (to >= from) {
          into.set(y * width + from - first, y * width + to + 1 - first);
        }
      }
    }
  }

  /** Whether a place is taken by another body than this one. */
  public boolean byOthers(int body, double x, double y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return false;
    }
    int p = (int) y * width + (int) x;
    return count[p] > (own.get(body).holds(p) ? 1 : 0);
  }

  /** Whether a pixel (y * width + x) is taken by any body. */
  public boolean taken(int pixel) {
    return count[pixel] > 0;
  }

  /** The part of a body's pixels that others take too. */
  public double sharedPart(int body) {
    BitSet pixels = own.get(body).pixels;
    int first = own.get(body).first;
    int shared = 0;
    for (int p = pixels.nextSetBit(0); p >= 0; p = pixels.nextSetBit(p + 1)) {
      shared += count[first + p] > 1 ? 1 : 0;
    }
    return pixels.isEmpty() ? 0 : (double) shared / pixels.cardinality();
  }
}
