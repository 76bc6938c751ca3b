package org.wormscreen.simulate.picture;

import java.util.BitSet;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Tissue;

/**
 * One animal as pixels of a picture: what it lets through, how it glows, which pixels it covers.
 */
final class BodyPatch {

  private static final double SAMPLE_UM = 1.5;
  private static final int MOST_SAMPLES = 3;
  private static final double MARGIN_UM = 14;
  private static final double HALF = 0.5;
  private static final double HALO_UM = 5;

  final int left;
  final int top;
  final Plane transmission;
  final Plane glow;
  final Plane marks;
  private final Plane cover;

  BodyPatch(Animal animal, FieldFrame frame, Optics optics) {
    int fine = Math.max(1, Math.min(MOST_SAMPLES, (int) Math.ceil(frame.umPerPixel() / SAMPLE_UM)));
    double blurPixels = animal.defocusUm() / frame.umPerPixel();
    double marginUm = MARGIN_UM + 3 * animal.defocusUm() + frame.umPerPixel();
    BodyRaster raster =
        new BodyRaster(animal, fine / frame.umPerPixel(), frame.leftUm(), frame.topUm(), marginUm);
    left = Math.floorDiv(raster.left, fine);
    top = Math.floorDiv(raster.top, fine);
    int width = Math.floorDiv(raster.left + raster.columns - 1, fine) - left + 1;
    int height = Math.floorDiv(raster.top + raster.rows - 1, fine) - top + 1;
    transmission = new Plane(width, height, 0);
    glow = new Plane(width, height, 0);
    marks = new Plane(width, height, 0);
    cover = new Plane(width, height, 0);
    double[] counted = new double[width * height];
    for (int row = 0; row < raster.rows; row++) {
      int y = Math.floorDiv(raster.top + row, fine) - top;
      for (int column = 0; column < raster.columns; column++) {
        int x = Math.floorDiv(raster.left + column, fine) - left;
        int pixel = y * width + x;
        counted[pixel]++;
        add(animal, raster, row * raster.columns + column, pixel, optics);
      }
    }
    double all = fine * fine;
    for (int i = 0; i < counted.length; i++) {
      transmission.values[i] = (transmission.values[i] + all - counted[i]) / all;
      glow.values[i] /= all;
      marks.values[i] /= all;
      cover.values[i] /= all;
    }
    transmission.blur(blurPixels);
    glow.blur(blurPixels);
    if (animal.reporter().isPresent()) {
      marks.blur(blurPixels);
    }
  }

  private void add(Animal animal, BodyRaster raster, int sample, int pixel, Optics optics) {
    double density = 0;
    double bright = 0;
    double marked = 0;
    double outside = Double.POSITIVE_INFINITY;
    boolean inside = false;
    Tissue tissue = animal.tissue();
    double lengthUm = animal.spine().lengthUm();
    for (int layer = 0; layer < 2; layer++) {
      double depth = raster.depthUm(layer, sample);
      if (depth >= 0) {
        inside = true;
        double s = raster.place[layer][sample];
        double r = raster.across[layer][sample];
        double reach = depth + Math.abs(r);
        density += tissue.density(s, s * lengthUm, r, reach) + optics.shade(animal, s, r / reach);
        bright += tissue.glow(s, s * lengthUm, r, reach);
        if (animal.reporter().isPresent()) {
          double ventral = animal.ventralLeft() ? -r : r;
          marked += animal.reporter().get().at(s, lengthUm, ventral, reach);
        }
      } else if (depth < 0) {
        outside = Math.min(outside, -depth);
      }
    }
    if (inside) {
      cover.values[pixel]++;
      glow.values[pixel] += bright;
      marks.values[pixel] += marked;
      transmission.values[pixel] += StrictMath.exp(-optics.contrast() * density);
    } else if (outside > 3 * HALO_UM) {
      transmission.values[pixel]++;
    } else {
      double away = (outside - HALO_UM / 2) / HALO_UM;
      transmission.values[pixel] += 1 + optics.halo() * StrictMath.exp(-2 * away * away);
    }
  }

  /** The number of pixels that the body covers by half or more, in or out of the picture. */
  int pixels() {
    int count = 0;
    for (double share : cover.values) {
      if (share >= HALF) {
        count++;
      }
    }
    return count;
  }

  /** Those of them in the picture and above the floor; pixel (x, y) is bit y * width + x. */
  BitSet mask(FieldFrame frame, Plane floor) {
    BitSet bits = new BitSet();
    for (int y = Math.max(0, -top); y < cover.height && y + top < frame.height(); y++) {
      for (int x = Math.max(0, -left); x < cover.width && x + left < frame.width(); x++) {
        int pixel = (y + top) * frame.width() + x + left;
        if (cover.values[y * cover.width + x] >= HALF && floor.values[pixel] > HALF) {
          bits.set(pixel);
        }
      }
    }
    return bits;
  }

  /** Dims the picture by what the body holds back. */
  void dim(Plane picture) {
    overlay(picture, transmission, true);
  }

  /** Adds the body's light to the picture. */
  void shine(Plane picture) {
    overlay(picture, glow, false);
  }

  /** Adds the reporter's light to the picture. */
  void mark(Plane picture) {
    overlay(picture, marks, false);
  }

  private void overlay(Plane picture, Plane patch, boolean multiply) {
    for (int y = Math.max(0, -top); y < patch.height && y + top < picture.height; y++) {
      for (int x = Math.max(0, -left); x < patch.width && x + left < picture.width; x++) {
        int to = (y + top) * picture.width + x + left;
        double value = patch.values[y * patch.width + x];
        picture.values[to] = multiply ? picture.values[to] * value : picture.values[to] + value;
      }
    }
  }
}
