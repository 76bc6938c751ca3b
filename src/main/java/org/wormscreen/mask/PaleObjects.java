package org.wormscreen.mask;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.light.Contrast;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.plate.PixelSize;

/**
 * What no animal that was found accounts for and stands out from the ground, be it ever so pale:
 * thin bodies swallow little light, and young larvae are lost beside adults and dark dust. It is
 * sought on a small picture, where the camera's grain is averaged out, by the noise of the ground,
 * and given back darkened to the usual contrast.
 *
 * @param settings as for the foreground
 */
public record PaleObjects(MaskSettings settings) {

  /** A pixel in which the bodies of the youngest larvae still show, um. */
  private static final double SMALL_UM = 5;

  /** The least darkness of an object's edge and of its darkest part, and both in units of noise. */
  private static final double WEAK = 0.035;

  private static final double STRONG = 0.07;
  private static final double WEAK_NOISE = 3;
  private static final double STRONG_NOISE = 6;

  /** Standard deviation by the median of absolute deviations. */
  private static final double NORMAL = 1.4826;

  /** So many pixels of the ground stand for all. */
  private static final int ONE_IN = 5;

  /** What found animals account for, and what lies in the shade of the wall, at most. */
  private static final double KNOWN = 0.75;

  private static final double SHADED = 0.3;

  /** The area of no animal, um2: shade, or many in a heap. */
  private static final double LARGEST_UM2 = 100_000;

  /** The most by which anything is darkened, by the measure of {@link Contrast}. */
  private static final double MOST = 5;

  /**
   * The pale part of a foreground as a foreground; empty where there is none.
   *
   * @param explained what animals that were found account for
   */
  public Optional<Foreground> of(Foreground seen, BinaryMask explained, PixelSize pixel) {
    GrayImage flat = seen.flattened();
    double factor = Math.min(1, pixel.micrometres() / SMALL_UM);
    Resampling small = Resampling.by(factor, flat.width(), flat.height());
    GrayImage calm = small.of(flat);
    BinaryMask floor = small.of(seen.well());
    double noise = noise(calm, floor, small.of(seen.objects()));
    double weak = Math.max(WEAK, WEAK_NOISE * noise);
    double strong = Math.max(STRONG, STRONG_NOISE * noise);
    if (!(weak < settings.weak())) {
      return Optional.empty();
    }
    float[] fromWall = small.of(seen.fromRim()).toArray();
    Parts parts =
        new Parts(
            calm.toArray(),
            Components.of(darker(calm, floor, weak)),
            small.of(explained).toBits(),
            fromWall,
            pixel,
            pixel.micrometres() / factor,
            strong,
            settings);
    BitSet kept = new BitSet(calm.width() * calm.height());
    double gain = parts.keep(kept);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    GrayImage stretched = Contrast.stretched(flat, gain);
    BinaryMask objects =
        new Resampling(flat.width(), flat.height())
            .of(BinaryMask.of(calm.width(), calm.height(), kept));
    return Optional.of(
        seen.withLight(Contrast.applied(seen.upright(), stretched, gain, seen.well()), stretched)
            .withObjects(objects));
  }

  /** Standard deviation of empty ground; infinite where there is none. */
  private static double noise(GrayImage flat, BinaryMask floor, BinaryMask objects) {
    float[] values = flat.toArray();
    BitSet ground = floor.toBits();
    ground.andNot(objects.toBits());
    float[] off = new float[ground.cardinality()];
    int count = 0;
    int next = -1;
    for (int i = ground.nextSetBit(0); i >= 0; i = ground.nextSetBit(i + 1)) {
      if (++next % ONE_IN == 0) {
        off[count++] = Math.abs(1 - values[i]);
      }
    }
    float[] sorted = Gray.rising(off, count);
    return count == 0 ? Double.POSITIVE_INFINITY : NORMAL * Gray.quantile(sorted, 0.5);
  }

  private static BinaryMask darker(GrayImage flat, BinaryMask floor, double weak) {
    float[] values = flat.toArray();
    BitSet on = floor.toBits();
    return BinaryMask.where(flat.width(), flat.height(), i -> on.get(i) && values[i] < 1 - weak);
  }

  /**
   * The parts of the small picture that are darker than the ground.
   *
   * @param fromWall distances, in pixels of the large one
   * @param large its pixel
   * @param um pixel of the small one
   */
  private record Parts(
      float[] values,
      Components all,
      BitSet explained,
      float[] fromWall,
      PixelSize large,
      double um,
      double strong,
      MaskSettings settings) {

    /** Enters the pixels of what may be an animal, and says by how much it is to be darkened. */
    double keep(BitSet kept) {
      double squares = 0;
      double cubes = 0;
      for (int part = 0; part < all.count(); part++) {
        int[] pixels = all.pixels(part);
        if (!mayBeAnimal(pixels)) {
          continue;
        }
        double square = 0;
        double cube = 0;
        for (int p : pixels) {
          kept.set(p);
          double dark = 1 - values[p];
          square += dark * dark;
          cube += dark * dark * dark;
        }
        if (cube < Contrast.PALEST * square) {
          squares += square;
          cubes += cube;
        }
      }
      return cubes > 0 ? Math.min(MOST, Math.max(1, Contrast.USUAL * squares / cubes)) : 1;
    }

    private boolean mayBeAnimal(int[] pixels) {
      double area = um * um * pixels.length;
      return area >= settings.smallestUm2()
          && area <= LARGEST_UM2
          && Arrays.stream(pixels).anyMatch(p -> values[p] < 1 - strong)
          && Arrays.stream(pixels).filter(explained::get).count() <= KNOWN * pixels.length
          && Arrays.stream(pixels).filter(p -> large.um(fromWall[p]) < settings.shadeUm()).count()
              <= SHADED * pixels.length;
    }
  }
}
