package org.wormscreen.scifio;

import java.util.List;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;

/**
 * The axes of an image, sorted into those within a plane and those across planes.
 *
 * <p>Their order varies between formats. X and Y lie within a plane, and so does a channel axis
 * when the number of planes only comes out right that way: red, green and blue of one picture. Of
 * the others the first runs fastest through the planes. Axes that are neither channel, Z nor time
 * are taken for slices, as the pages of a plain TIFF are.
 *
 * @param within axes within a plane, in their order
 * @param across axes across planes, the first running fastest
 */
record PlaneAxes(List<Scifio.Axis> within, List<Scifio.Axis> across) {

  private static final String CHANNEL = "Channel";
  private static final String TIME = "Time";

  static PlaneAxes of(Scifio.Image image, String name) throws UnreadableImageException {
    List<Scifio.Axis> all = image.axes();
    for (boolean colours : new boolean[] {false, true}) {
      List<Scifio.Axis> within = all.stream().filter(a -> isWithin(a, colours)).toList();
      List<Scifio.Axis> across = all.stream().filter(a -> !isWithin(a, colours)).toList();
      PlaneAxes axes = new PlaneAxes(within, across);
      boolean both = count(within, "X") == 1 && count(within, "Y") == 1;
      if (both && product(across) == image.planes()) {
        return axes;
      }
    }
    throw new UnreadableImageException(
        ImageFault.UNSUPPORTED,
        "%s has the axes %s in %s planes; X and Y in each plane expected, and a plane for each of the others"
            .formatted(
                name,
                all.stream().map(a -> a.label() + " " + a.length()).toList(),
                image.planes()));
  }

  private static boolean isWithin(Scifio.Axis axis, boolean colours) {
    String label = axis.label();
    return label.equals("X") || label.equals("Y") || colours && label.equals(CHANNEL);
  }

  private static long count(List<Scifio.Axis> axes, String label) {
    return axes.stream().filter(a -> a.label().equals(label)).count();
  }

  private static long product(List<Scifio.Axis> axes) {
    return axes.stream().mapToLong(Scifio.Axis::length).reduce(1, Math::multiplyExact);
  }

  Scifio.Axis axis(String label) {
    return within.stream().filter(a -> a.label().equals(label)).findFirst().orElseThrow();
  }

  long length(String label) {
    return axis(label).length();
  }

  /** Values of a pixel within a plane. */
  long samples() {
    return product(within.stream().filter(a -> a.label().equals(CHANNEL)).toList());
  }

  /** Whether the values of a pixel lie side by side: the channel axis comes before X and Y. */
  boolean interleaved() {
    return within.get(0).label().equals(CHANNEL);
  }

  long channels() {
    return product(across.stream().filter(a -> a.label().equals(CHANNEL)).toList());
  }

  long times() {
    return product(across.stream().filter(a -> a.label().equals(TIME)).toList());
  }

  /** All other axes together. */
  long slices() {
    return product(across.stream().filter(PlaneAxes::isSlice).toList());
  }

  private static boolean isSlice(Scifio.Axis axis) {
    return !axis.label().equals(CHANNEL) && !axis.label().equals(TIME);
  }

  /** The number of a plane. */
  long plane(PlaneIndex index) {
    long plane = 0;
    long step = 1;
    long slice = index.slice();
    for (Scifio.Axis axis : across) {
      long at;
      if (isSlice(axis)) {
        at = slice % axis.length();
        slice /= axis.length();
      } else {
        at = axis.label().equals(CHANNEL) ? index.channel() : index.frame();
      }
      plane += at * step;
      step *= axis.length();
    }
    return plane;
  }
}
