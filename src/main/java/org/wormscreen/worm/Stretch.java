package org.wormscreen.worm;

/** A part of a midline, as fractions of its length, 0 at its first point and 1 at its last. */
public record Stretch(double from, double to) {

  public Stretch {
    if (!(0 <= from && from <= to && to <= 1)) {
      throw new IllegalArgumentException(
          "A stretch runs upwards within 0 to 1, found %s to %s".formatted(from, to));
    }
  }
}
