package org.wormscreen.image;

/**
 * How colours become gray, the same in every source: luma by ITU-R BT.601, {@code 0.299 R + 0.587 G
 * + 0.114 B}. An equal red, green and blue give exactly that value. Opacity is ignored.
 */
public final class Luminance {

  private Luminance() {}

  /** The gray of a colour, on the scale of its components. */
  public static float of(int red, int green, int blue) {
    return (299L * red + 587L * green + 114L * blue) / 1000f;
  }
}
