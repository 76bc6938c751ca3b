package org.wormscreen.simulate.picture;

import org.wormscreen.image.GrayImage;
import org.wormscreen.simulate.draw.Draws;

/**
 * A camera: light becomes whole numbers.
 *
 * @param bits of a value: 8, 12 or 16
 * @param offset counts without light
 * @param full counts of light 1 above the offset
 * @param electronsPerCount the photon noise at n counts is the root of n over this
 * @param readNoise standard deviation without light, counts
 */
public record Camera(
    int bits, double offset, double full, double electronsPerCount, double readNoise) {

  public Camera {
    if (bits != 8 && bits != 12 && bits != 16) {
      throw new IllegalArgumentException("A camera has 8, 12 or 16 bits, found " + bits);
    }
    if (!(electronsPerCount > 0) || !(readNoise >= 0)) {
      throw new IllegalArgumentException(
          "Electrons per count are above 0 and read noise not below; found %s and %s"
              .formatted(electronsPerCount, readNoise));
    }
  }

  /** A cooled 12 bit camera, transmitted light. */
  public static Camera defaults() {
    return new Camera(12, 90, 2800, 5, 3);
  }

  /** Bits that a value takes in a file. */
  public int fileBits() {
    return bits == 8 ? 8 : 16;
  }

  /** Takes the picture; light is in units of {@code full}. */
  GrayImage take(Plane light, Draws draws) {
    int most = (1 << bits) - 1;
    float[] counts = new float[light.values.length];
    for (int i = 0; i < counts.length; i++) {
      double signal = Math.max(0, light.values[i]) * full;
      double noise =
          draws.normal(0, 1) * Math.sqrt(signal / electronsPerCount + readNoise * readNoise);
      counts[i] = (float) Math.max(0, Math.min(most, Math.rint(offset + signal + noise)));
    }
    return GrayImage.of(light.width, light.height, counts);
  }
}
