package org.wormscreen.worm.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;

/**
 * Parts of a foreground that may be animals of another size than most of their field, such as
 * larvae among adults: at the scale of the field they would be missed, so they are sought at their
 * own.
 *
 * <p>Such a part is slender, long enough for an animal, touches no border, has pixels enough across
 * to be told from a fibre, and is an octave thinner than the field's bodies, or more than that
 * thicker.
 */
public record OddSizes(WormSettings settings) {

  private static final double THINNER = 1.9;

  /** Two that lie along each other are twice as thick as one. */
  private static final double THICKER = 2.5;

  private static final double SLENDER = 6;

  /** The fewest pixels across. */
  private static final double ACROSS = 6;

  /** The same for pale ones, whose flanks reach out farther. */
  private static final double FAINT_ACROSS = 4;

  private static final double UPPER = 0.75;

  /** Width with flanks to what {@link BodyScale} measures. */
  private static final double FLANKS = 0.85;

  /**
   * The parts by the width at which they are sought, image pixels, rising.
   *
   * @param fromRim distance to the edge of the floor, pixels: slivers along it have no say
   * @param width of the field's own bodies in image pixels
   */
  public SortedMap<Double, BinaryMask> of(
      Foreground foreground, GrayImage fromRim, double width, PixelSize pixel) {
    BinaryMask objects = foreground.objects();
    if (objects.count() == 0) {
      return Collections.emptySortedMap();
    }
    int columns = objects.width();
    int rows = objects.height();
    float[] depth = new DistanceMap(false).of(objects).toArray();
    float[] rim = fromRim.toArray();
    Components parts = Components.of(objects);
    double zoom = BodyScale.zoom(width, pixel);
    SortedMap<Double, BitSet> byZoom = new TreeMap<>();
    SortedMap<Double, Double> widths = new TreeMap<>();
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      double across = across(pixels, depth, rim, columns, rows);
      double own = FLANKS * across;
      if (across < ACROSS || !mayBeAnimal(pixels, across, columns, rows, pixel)) {
        continue;
      }
      double ownZoom = BodyScale.zoom(own, pixel);
      if (ownZoom / zoom > THINNER || zoom / ownZoom > THICKER) {
        BitSet mask = byZoom.computeIfAbsent(ownZoom, z -> new BitSet(columns * rows));
        for (int p : pixels) {
          mask.set(p);
        }
        widths.merge(ownZoom, own, Math::max);
      }
    }
    SortedMap<Double, BinaryMask> found = new TreeMap<>();
    byZoom.forEach((z, mask) -> found.put(widths.get(z), BinaryMask.of(columns, rows, mask)));
    return found;
  }

  /**
   * The parts that have an animal's shape at all, whatever their size: the pale ones of a field are
   * mostly dust, and the rest is sought at a fine scale.
   *
   * @param fromRim distance to the edge of the floor, pixels
   */
  public BinaryMask slender(BinaryMask objects, GrayImage fromRim, PixelSize pixel) {
    int columns = objects.width();
    int rows = objects.height();
    float[] depth = new DistanceMap(false).of(objects).toArray();
    float[] rim = fromRim.toArray();
    Components parts = Components.of(objects);
    BitSet slender = new BitSet(columns * rows);
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      double across = across(pixels, depth, rim, columns, rows);
      if (across >= FAINT_ACROSS && mayBeAnimal(pixels, across, columns, rows, pixel)) {
        Arrays.stream(pixels).forEach(slender::set);
      }
    }
    return BinaryMask.of(columns, rows, slender);
  }

  private boolean mayBeAnimal(int[] pixels, double across, int columns, int rows, PixelSize pixel) {
    double length = pixels.length / across;
    double um = pixel.um(length);
    boolean fits =
        length > SLENDER * across
            && um > settings.shortestUm()
            && um < settings.longestUm()
            && pixel.um(across) < settings.thickestUm();
    boolean whole = pixels[0] >= columns && pixels[pixels.length - 1] < columns * (rows - 1);
    for (int i = 0; i < pixels.length && whole; i++) {
      int x = pixels[i] % columns;
      whole = x > 0 && x < columns - 1;
    }
    return fits && whole;
  }

  /** The width of a part, pixels; 0 without a ridge. */
  private static double across(int[] pixels, float[] depth, float[] rim, int columns, int rows) {
    float[] ridge = new float[pixels.length];
    int count = 0;
    for (int p : pixels) {
      if (rim[p] > BodyScale.RIM * depth[p] && BodyScale.isRidge(depth, p, columns, rows)) {
        ridge[count++] = depth[p];
      }
    }
    Arrays.sort(ridge, 0, count);
    return count == 0 ? 0 : 2 * ridge[(int) (UPPER * (count - 1))];
  }
}
