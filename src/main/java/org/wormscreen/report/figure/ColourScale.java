package org.wormscreen.report.figure;

import java.util.List;
import java.util.Locale;

/**
 * From 0 to 1 a colour, brighter for more; the first two keep their order in gray and for readers
 * who see few colours.
 */
public enum ColourScale {
  /** Viridis of S. van der Walt and N. Smith (2015, CC0), for the measure of the assay. */
  VIRIDIS(
      0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
      0xfde725),
  /** Cividis of Nunez, Anderton and Renslow 2018, doi 10.1371/journal.pone.0199239, for counts. */
  CIVIDIS(
      0x00204c, 0x00346e, 0x3c4a6b, 0x5b5f6d, 0x757575, 0x928c78, 0xb0a572, 0xd1bf66, 0xf3db4f,
      0xffe945),
  /** From blue over nearly white to orange, for differences; the middle is none. */
  BLUE_ORANGE(
      0x134b8a, 0x4d86c1, 0x9dc0e0, 0xdce7f1, 0xf6f6f4, 0xfbe3c8, 0xf2b16a, 0xd97a1e, 0x984500);

  private static final int CHANNEL = 0xff;
  private final List<Integer> stops;

  ColourScale(Integer... stops) {
    this.stops = List.of(stops);
  }

  /** The colours at even steps, as {@code #rrggbb}. */
  public List<String> stops() {
    return stops.stream().map(ColourScale::hex).toList();
  }

  /** The colour at this share, which is clipped to 0 to 1, as {@code #rrggbb}. */
  public String at(double share) {
    double place = Math.max(0, Math.min(1, share)) * (stops.size() - 1);
    int below = Math.min((int) place, stops.size() - 2);
    double t = place - below;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = stops.get(below) >> shift & CHANNEL;
      int b = stops.get(below + 1) >> shift & CHANNEL;
      colour |= (int) Math.round(a + t * (b - a)) << shift;
    }
    return hex(colour);
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
