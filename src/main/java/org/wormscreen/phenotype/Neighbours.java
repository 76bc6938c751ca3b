package org.wormscreen.phenotype;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/** Where the objects of a field lie, so that each can be told from those beside it. */
final class Neighbours {

  /** Rejected objects below this are specks, and may belong to the animal itself, um2. */
  private static final double SPECK_UM2 = 2500;

  /** How far beyond its found ends a neighbour may still lie: thin tips are lost first, um. */
  private static final double BEYOND_UM = 65;

  private static final double TIP_UM = 11;
  private static final double BACK_UM = 60;

  private final int width;
  private final int height;
  private final byte[] count;
  private final List<BitSet> own;

  private Neighbours(int width, int height, byte[] count, List<BitSet> own) {
    this.width = width;
    this.height = height;
    this.count = count;
    this.own = own;
  }

  /** The objects of this field. */
  static Neighbours of(FieldAnimals animals, GrayImage picture, PixelSize pixel) {
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
        tips(worm, width, height, pixel, pixels);
      }
      for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
        count[i] = (byte) Math.min(Byte.MAX_VALUE, count[i] + 1);
      }
      own.add(pixels);
    }
    return new Neighbours(width, height, count, own);
  }

  /** Adds what may lie beyond both ends. */
  private static void tips(Worm worm, int width, int height, PixelSize pixel, BitSet on) {
    List<MidlinePoint> line = worm.midline().points();
    double step = worm.midline().length() / (line.size() - 1);
    int back = (int) Math.min(line.size() - 1, Math.max(1, BACK_UM / pixel.um(step)));
    tip(line.get(back).place(), line.get(0).place(), width, height, pixel, on);
    int last = line.size() - 1;
    tip(line.get(last - back).place(), line.get(last).place(), width, height, pixel, on);
  }

  private static void tip(
      Point from, Point end, int width, int height, PixelSize pixel, BitSet on) {
    double distance = Math.max(1e-9, from.distance(end));
    double dx = (end.x() - from.x()) / distance;
    double dy = (end.y() - from.y()) / distance;
    double reach = BEYOND_UM / pixel.micrometres();
    double half = TIP_UM / pixel.micrometres();
    List<Point> corners =
        List.of(
            new Point(end.x() - dy * half, end.y() + dx * half),
            new Point(end.x() + dy * half, end.y() - dx * half),
            new Point(end.x() + dy * half + dx * reach, end.y() - dx * half + dy * reach),
            new Point(end.x() - dy * half + dx * reach, end.y() + dx * half + dy * reach));
    Ground.fill(new Outline(corners), width, height, on);
  }

  /** 1 where objects other than this one lie, 0 elsewhere and beyond the picture. */
  Straightener.Plane beside(int sighting) {
    BitSet mine = own.get(sighting);
    return (x, y) -> {
      if (x < 0 || y < 0 || x >= width || y >= height) {
        return 0;
      }
      int pixel = (int) y * width + (int) x;
      return count[pixel] - (mine.get(pixel) ? 1 : 0) > 0 ? 1 : 0;
    };
  }
}
