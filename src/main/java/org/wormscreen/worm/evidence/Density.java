package org.wormscreen.worm.evidence;

import org.wormscreen.image.GrayImage;

/** Density: -ln of transmission, 0 on empty ground; bodies that cross add up in it. */
final class Density {

  private static final double CLEAREST = 1.2;
  private static final double DARKEST = 0.04;

  private Density() {}

  /** The density of a flattened picture; what is very clear or very dark is taken for less so. */
  static GrayImage of(GrayImage flat) {
    float[] values = flat.toArray();
    for (int i = 0; i < values.length; i++) {
      double t = Math.min(CLEAREST, Math.max(DARKEST, values[i]));
      values[i] = t == 1 ? 0 : (float) -StrictMath.log(t);
    }
    return GrayImage.taking(flat.width(), flat.height(), values);
  }
}
