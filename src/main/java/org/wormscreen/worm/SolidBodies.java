package org.wormscreen.worm;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.BinaryMask;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;

/**
 * Fills bodies that are clear inside, as young larvae and cleared tissue are: where an object is
 * slender once its holes are filled, the holes are body. The hole of a ring or between crossing
 * animals makes an object stout, and stays.
 */
final class SolidBodies {

  private static final double SLENDER = 5;

  private SolidBodies() {}

  /** The same foreground with holes of slender objects filled, in the mask and in the light. */
  static Foreground of(Foreground foreground) {
    BinaryMask objects = foreground.objects();
    int width = objects.width();
    float[] flat = foreground.flattened().toArray();
    BitSet solid = objects.toBits();
    Components parts = Components.of(objects);
    boolean changed = false;
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      Cut cut = Cut.around(pixels, width);
      BitSet holes = cut.holes();
      if (holes.isEmpty() || !cut.isSlenderWhenFilled()) {
        continue;
      }
      changed = true;
      float[] own = new float[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        own[i] = flat[pixels[i]];
      }
      Arrays.sort(own);
      float dark = own[own.length / 2];
      for (int h = holes.nextSetBit(0); h >= 0; h = holes.nextSetBit(h + 1)) {
        int p = cut.inImage(h, width);
        solid.set(p);
        flat[p] = Math.min(flat[p], dark);
      }
    }
    if (!changed) {
      return foreground;
    }
    return new Foreground(
        GrayImage.of(width, objects.height(), flat),
        foreground.well(),
        BinaryMask.of(width, objects.height(), solid),
        foreground.condition());
  }

  /** One object cut out with a margin of a pixel. */
  private record Cut(int left, int top, BinaryMask mask, BitSet holes) {

    static Cut around(int[] pixels, int width) {
      int left = Integer.MAX_VALUE;
      int right = 0;
      for (int p : pixels) {
        left = Math.min(left, p % width);
        right = Math.max(right, p % width);
      }
      int top = pixels[0] / width - 1;
      left -= 1;
      int columns = right - left + 2;
      int rows = pixels[pixels.length - 1] / width - top + 2;
      BitSet on = new BitSet(columns * rows);
      for (int p : pixels) {
        on.set((p / width - top) * columns + p % width - left);
      }
      BinaryMask empty = BinaryMask.where(columns, rows, i -> !on.get(i));
      Components ground = Components.of(empty, 4);
      BitSet holes = new BitSet();
      for (int g = 0; g < ground.count(); g++) {
        int[] hole = ground.pixels(g);
        if (hole[0] != 0) {
          for (int p : hole) {
            holes.set(p);
          }
        }
      }
      return new Cut(left, top, BinaryMask.of(columns, rows, on), holes);
    }

    boolean isSlenderWhenFilled() {
      BitSet filled = mask.toBits();
      filled.or(holes);
      float[] depth =
          new DistanceMap(true).of(BinaryMask.of(mask.width(), mask.height(), filled)).toArray();
      double half = 0;
      for (float d : depth) {
        half = Math.max(half, d);
      }
      return filled.cardinality() > SLENDER * 4 * half * half;
    }

    int inImage(int p, int width) {
      return (p / mask.width() + top) * width + p % mask.width() + left;
    }
  }
}
