package org.wormscreen.phenotype.field;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/** Where the objects of a field lie, so that each can be told from those beside it. */
public final class Neighbours {

  /** Rejected objects below this are specks, and may belong to the animal itself, um2. */
  private static final double SPECK_UM2 = 2500;

  /** How far beyond its found ends a neighbour may still lie: thin tips are lost first, um. */
  private static final double BEYOND_UM = 65;

  private static final double TIP_UM = 11;
  private static final double PIECE_UM = 13;

  /** Where no line along a piece is darker, there is nothing. */
  private static final double TIP_LIGHT = 0.97;

  private static final double BACK_UM = 60;

  private final int width;
  private final int height;
  private final byte[] count;
  private final List<BitSet> own;
  private final BitSet beyond;

  private Neighbours(int width, int height, byte[] count, List<BitSet> own, BitSet beyond) {
    this.width = width;
    this.height = height;
    this.count = count;
    this.own = own;
    this.beyond = beyond;
  }

  /** The objects of this field. */
  public static Neighbours of(FieldAnimals animals, Foreground foreground, PixelSize pixel) {
    GrayImage picture = foreground.flattened();
    int width = picture.width();
    int height = picture.height();
    byte[] count = new byte[width * height];
    List<BitSet> own = new ArrayList<>();
    for (Sighting sighting : animals.sightings()) {
      BitSet pixels = new BitSet();
      if (sighting instanceof Worm || pixel.um2(sighting.outline().area()) > SPECK_UM2) {
        Ground.fill(sighting.outline(), width, height, pixels);
      }
      if (sighting instanceof Worm worm) {
        tips(worm, picture, pixel, pixels);
      }
      for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
        count[i] = (byte) Math.min(Byte.MAX_VALUE, count[i] + 1);
      }
      own.add(pixels);
    }
    BitSet beyond = foreground.well().toBits();
    beyond.flip(0, width * height);
    return new Neighbours(width, height, count, own, beyond);
  }

  /** Adds what lies beyond both ends. */
  private static void tips(Worm worm, GrayImage picture, PixelSize pixel, BitSet on) {
    List<MidlinePoint> line = worm.midline().points();
    double step = worm.midline().length() / (line.size() - 1);
    int back = (int) Math.min(line.size() - 1, Math.max(1, BACK_UM / pixel.um(step)));
    tip(line.get(back).place(), line.get(0).place(), picture, pixel, on);
    int last = line.size() - 1;
    tip(line.get(last - back).place(), line.get(last).place(), picture, pixel, on);
  }

  /** Straight on, piece by piece, as long as something dark is there. */
  private static void tip(Point from, Point end, GrayImage picture, PixelSize pixel, BitSet on) {
    double distance = Math.max(1e-9, from.distance(end));
    double dx = (end.x() - from.x()) / distance;
    double dy = (end.y() - from.y()) / distance;
    double piece = PIECE_UM / pixel.micrometres();
    double half = TIP_UM / pixel.micrometres();
    for (int n = 0; n < BEYOND_UM / PIECE_UM; n++) {
      Point near = new Point(end.x() + n * piece * dx, end.y() + n * piece * dy);
      if (darkest(near, dx, dy, piece, half, picture) > TIP_LIGHT) {
        return;
      }
      Point far = new Point(near.x() + piece * dx, near.y() + piece * dy);
      List<Point> corners =
          List.of(
              new Point(near.x() - dy * half, near.y() + dx * half),
              new Point(near.x() + dy * half, near.y() - dx * half),
              new Point(far.x() + dy * half, far.y() - dx * half),
              new Point(far.x() - dy * half, far.y() + dx * half));
      Ground.fill(new Outline(corners), picture.width(), picture.height(), on);
    }
  }

  /** The light of the darkest line that runs along a piece; 1 beyond the picture. */
  private static double darkest(
      Point near, double dx, double dy, double piece, double half, GrayImage picture) {
    double darkest = 1;
    for (double aside = -half; aside <= half; aside++) {
      double sum = 0;
      int count = 0;
      for (double along = 0; along < piece; along++) {
        int x = (int) Math.floor(near.x() + along * dx - aside * dy);
        int y = (int) Math.floor(near.y() + along * dy + aside * dx);
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        sum += inside ? picture.at(x, y) : 1;
        count++;
      }
      darkest = Math.min(darkest, sum / count);
    }
    return darkest;
  }

  /**
   * 1 where objects other than this one lie, 2 where the floor of the well is not seen; 0 elsewhere
   * and beyond the picture.
   */
  public Straightener.Plane beside(int sighting) {
    BitSet mine = own.get(sighting);
    return (x, y) -> {
      if (x < 0 || y < 0 || x >= width || y >= height) {
        return 0;
      }
      int pixel = (int) y * width + (int) x;
      boolean other = count[pixel] - (mine.get(pixel) ? 1 : 0) > 0;
      return beyond.get(pixel) ? 2 : other ? 1 : 0;
    };
  }
}
