package org.wormscreen.image.description;

import java.util.OptionalDouble;

/** Numbers as files write them: digits, a point, an exponent; no {@code 1d}, {@code 0x1p3}. */
public final class Numbers {

  private Numbers() {}

  /** The number; empty when the text is none. */
  public static OptionalDouble plain(String text) {
    String stripped = text.strip();
    return stripped.length() < 40 && stripped.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,3})?")
        ? OptionalDouble.of(Double.parseDouble(stripped))
        : OptionalDouble.empty();
  }

  /** The number; NaN when the text is none. */
  public static double orNaN(String text) {
    return plain(text).orElse(Double.NaN);
  }
}
