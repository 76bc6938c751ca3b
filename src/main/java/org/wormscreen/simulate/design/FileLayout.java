package org.wormscreen.simulate.design;

import java.util.Locale;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.draw.Draws;

/** How the images of a plate are named. */
public enum FileLayout {
  /** {@code A01_w1.tif}; with several fields {@code A01_s2_w1.tif}. */
  PLAIN,
  /** {@code plate_A01_s1_w1} and a GUID, as ImageXpress writes them. */
  IMAGEXPRESS;

  /**
   * The file's name.
   *
   * @param field from 1; 0 when the well has one field only
   * @param channel from 1
   * @param seed makes the GUID
   */
  public String name(String plate, WellId well, int field, int channel, long seed) {
    String site = field == 0 ? "" : "_s" + field;
    String stem = "%s%s_w%s".formatted(well.label(), site, channel);
    return switch (this) {
      case PLAIN -> stem + ".tif";
      case IMAGEXPRESS -> plate + "_" + stem + guid(Draws.of(seed, "guid", stem)) + ".tif";
    };
  }

  private static String guid(Draws draws) {
    String hex = String.format(Locale.ROOT, "%016X%016X", draws.bits(), draws.bits());
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
