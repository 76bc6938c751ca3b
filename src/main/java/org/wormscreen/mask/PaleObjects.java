package org.wormscreen.mask;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.light.Contrast;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.plate.PixelSize;

/**
 * What is paler than the objects of a foreground and stands out from the ground all the same, such
 * as young larvae beside adults or beside dark dust: thin bodies swallow little light. It is sought
 * on a small picture, where the grain of the camera is averaged out, by the ground's own noise, and
 * given back darkened to the usual contrast.
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

  /** What the objects hold of a pale part at most; more, and they have it already. */
  private static final double KNOWN = 0.75;

  /** What lies in the shade of the wall at most. */
  private static final double SHADED = 0.3;

  /** The area of no animal, um2: shade, or many in a heap. */
  private static final double LARGEST_UM2 = 100_000;

  private static final double PALE = 0.33;
  private static final double USUAL = 0.46;
  private static final double MOST = 5;

  /** The pale part of a foreground as a foreground; empty where there is none. */
  public Optional<Foreground> of(Foreground seen, BinaryMask explained, PixelSize pixel) {
    GrayImage flat = seen.flattened();
    double factor = Math.min(1, pixel.micrometres() / SMALL_UM);
    Resampling small = Resampling.by(factor, flat.width(), flat.height());
    GrayImage calm = small.of(flat);
    float[] values = calm.toArray();
    BinaryMask well = small.of(seen.well());
    BitSet floor = well.toBits();
    float[] fromWall = new DistanceMap(false).of(well).toArray();
    double shade = settings.shadeUm() * factor / pixel.micrometres();
    BitSet known = small.of(explained).toBits();
    double noise = noise(values, floor, small.of(seen.objects()).toBits());
    double weak = Math.max(WEAK, WEAK_NOISE * noise);
    double strong = Math.max(STRONG, STRONG_NOISE * noise);
    if (!(weak < settings.weak())) {
      return Optional.empty();
    }
    BinaryMask dark =
        BinaryMask.where(calm.width(), calm.height(), i -> floor.get(i) && values[i] < 1 - weak);
    Components parts = Components.of(dark);
    double um2 = pixel.um2(1) / (factor * factor);
    BitSet pale = new BitSet(values.length);
    double squares = 0;
    double cubes = 0;
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      double area = um2 * pixels.length;
      if (area < settings.smallestUm2()
          || area > LARGEST_UM2
          || Arrays.stream(pixels).noneMatch(p -> values[p] < 1 - strong)
          || Arrays.stream(pixels).filter(known::get).count() > KNOWN * pixels.length
          || Arrays.stream(pixels).filter(p -> fromWall[p] < shade).count()
              > SHADED * pixels.length) {
        continue;
      }
      double square = 0;
      double cube = 0;
      for (int p : pixels) {
        pale.set(p);
        double d = 1 - values[p];
        square += d * d;
        cube += d * d * d;
      }
      if (cube < PALE * square) {
        squares += square;
        cubes += cube;
      }
    }
    if (pale.isEmpty()) {
      return Optional.empty();
    }
    double gain = cubes > 0 ? Math.min(MOST, Math.max(1, USUAL * squares / cubes)) : 1;
    GrayImage stretched = Contrast.stretched(flat, gain);
    BinaryMask objects =
        new Resampling(flat.width(), flat.height())
            .of(BinaryMask.of(calm.width(), calm.height(), pale));
    return Optional.of(
        new Foreground(
            Contrast.applied(seen.upright(), stretched, gain, seen.well()),
            stretched,
            seen.well(),
            objects,
            seen.condition()));
  }

  /** Standard deviation of empty ground. */
  private static double noise(float[] values, BitSet floor, BitSet known) {
    float[] off = new float[floor.cardinality()];
    int count = 0;
    for (int i = floor.nextSetBit(0); i >= 0; i = floor.nextSetBit(i + 1)) {
      if (!known.get(i)) {
        off[count++] = Math.abs(1 - values[i]);
      }
    }
    float[] sorted = Gray.rising(off, count);
    return count == 0 ? Double.POSITIVE_INFINITY : NORMAL * Gray.quantile(sorted, 0.5);
  }
}
