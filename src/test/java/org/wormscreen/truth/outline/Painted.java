package org.wormscreen.truth.outline;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/** Masks painted in text: every character but a dot is a pixel. */
final class Painted {

  private Painted() {}

  static Region region(String... rows) {
    int width = rows[0].length();
    BitSet bits = new BitSet();
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < width; x++) {
        bits.set(y * width + x, rows[y].charAt(x) != '.');
      }
    }
    return Region.of(width, bits).orElseThrow();
  }

  /** A filled rectangle in a plane 100 wide. */
  static Region box(int left, int top, int width, int height) {
    BitSet bits = new BitSet();
    for (int y = top; y < top + height; y++) {
      bits.set(y * 100 + left, y * 100 + left + width);
    }
    return Region.of(100, bits).orElseThrow();
  }

  static AnnotatedAnimal annotated(Region region) {
    return annotated(region, Optional.empty());
  }

  static AnnotatedAnimal annotated(Region region, Optional<Boolean> alive) {
    return new AnnotatedAnimal("mask.png", region, alive, OptionalDouble.empty(), false);
  }

  static FoundAnimal found(Region region) {
    return found(region, Optional.empty());
  }

  static FoundAnimal found(Region region, Optional<Boolean> alive) {
    return new FoundAnimal("1", region, alive, OptionalDouble.empty());
  }

  static String picture(Optional<Region> region, int width, int height) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = x;
        int row = y;
        text.append(region.filter(r -> r.contains(column, row)).isPresent() ? '#' : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
