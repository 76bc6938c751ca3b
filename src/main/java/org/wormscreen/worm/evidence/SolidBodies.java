package org.wormscreen.worm.evidence;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Disc;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gray;

/**
 * Fills bodies that are clear inside, as young larvae and cleared tissue are: where an object is
 * slender once its gaps and holes are filled, they are body. The hole of a ring or between crossing
 * or neighbouring animals makes an object stout, and stays.
 *
 * @param gap gaps in the wall up to twice this are closed, pixels
 */
public record SolidBodies(double gap) {

  private static final double CLEAR = 1.15;
  private static final double SLENDER = 5;

  /** The same foreground with holes of slender objects filled, in the mask and in the light. */
  public Foreground of(Foreground foreground) {
    BinaryMask objects = foreground.objects();
    int width = objects.width();
    float[] flat = foreground.flattened().toArray();
    BitSet solid = objects.toBits();
    Components parts = Components.of(objects);
    boolean changed = false;
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      Cut cut = Cut.around(pixels, width, (int) Math.ceil(gap) + 1);
      BinaryMask filled = cut.filled(gap);
      if (filled.count() == pixels.length) {
        continue;
      }
      if (!isSlender(filled)) {
        filled = cut.withoutSpecks(gap);
      }
      changed = true;
      float dark = median(flat, pixels);
      // where much is clear the texture misleads: the whole body becomes even
      boolean clear = filled.count() > CLEAR * pixels.length;
      BitSet holes = filled.toBits();
      if (!clear) {
        holes.andNot(cut.mask().toBits());
      }
      for (int h = holes.nextSetBit(0); h >= 0; h = holes.nextSetBit(h + 1)) {
        int p = cut.inImage(h, width);
        if (p >= 0 && p < flat.length && foreground.well().at(p % width, p / width)) {
          solid.set(p);
          flat[p] = Math.min(flat[p], dark);
        }
      }
    }
    if (!changed) {
      return foreground;
    }
    return foreground
        .withLight(foreground.upright(), GrayImage.taking(width, objects.height(), flat))
        .withObjects(BinaryMask.of(width, objects.height(), solid));
  }

  private static float median(float[] flat, int[] pixels) {
    float[] own = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      own[i] = flat[pixels[i]];
    }
    return Gray.rising(own, own.length)[own.length / 2];
  }

  private static boolean isSlender(BinaryMask filled) {
    double half = 0;
    for (float d : new DistanceMap(true).of(filled).toArray()) {
      half = Math.max(half, d);
    }
    return filled.count() > SLENDER * 4 * half * half;
  }

  /** One object cut out with a margin. */
  private record Cut(int left, int top, BinaryMask mask) {

    static Cut around(int[] pixels, int width, int margin) {
      int left = Integer.MAX_VALUE;
      int right = 0;
      for (int p : pixels) {
        left = Math.min(left, p % width);
        right = Math.max(right, p % width);
      }
      left -= margin;
      int top = pixels[0] / width - margin;
      int columns = right - left + 1 + margin;
      int rows = pixels[pixels.length - 1] / width - top + 1 + margin;
      BitSet on = new BitSet(columns * rows);
      for (int p : pixels) {
        on.set((p / width - top) * columns + p % width - left);
      }
      return new Cut(left, top, BinaryMask.of(columns, rows, on));
    }

    /** Closed by a disc, then without holes. */
    BinaryMask filled(double radius) {
      return withoutHoles(radius < 1 ? mask : closed(radius), Integer.MAX_VALUE);
    }

    /** Without holes so small that they are tissue or grain. */
    BinaryMask withoutSpecks(double radius) {
      return withoutHoles(mask, Math.PI * radius * radius);
    }

    private static BinaryMask withoutHoles(BinaryMask body, double largest) {
      BitSet on = body.toBits();
      BitSet off = body.toBits();
      off.flip(0, body.width() * body.height());
      Components ground = Components.of(BinaryMask.of(body.width(), body.height(), off), 4);
      for (int g = 0; g < ground.count(); g++) {
        int[] hole = ground.pixels(g);
        if (hole[0] != 0 && hole.length <= largest) {
          for (int p : hole) {
            on.set(p);
          }
        }
      }
      return BinaryMask.of(body.width(), body.height(), on);
    }

    private BinaryMask closed(double radius) {
      Disc disc = new Disc(radius);
      BitSet closed = disc.shrunk(disc.grown(mask)).toBits();
      closed.or(mask.toBits());
      return BinaryMask.of(mask.width(), mask.height(), closed);
    }

    /** The pixel in the image; -1 beyond its left and right border. */
    int inImage(int p, int width) {
      int x = p % mask.width() + left;
      return x < 0 || x >= width ? -1 : (p / mask.width() + top) * width + x;
    }
  }
}
