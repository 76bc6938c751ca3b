package org.wormscreen.simulate.reporter;

/**
 * A reporter line and the fates of its vulval precursor cells, as chances.
 *
 * @param extra chance that each of P3.p, P4.p and P8.p takes a vulval fate, 0 to 1; 0 in the wild
 *     type, 0.27 for a mean induction of 3.8
 * @param normal the same of each of P5.p, P6.p and P7.p; 1 in the wild type
 * @param half share of the induced cells of which only one daughter does, 0 to 1
 * @param brightness of a typical focus; 1 fills a third of the camera's range
 */
public record VulvalReporter(double extra, double normal, double half, double brightness) {

  public VulvalReporter {
    share("extra", extra);
    share("normal", normal);
    share("half", half);
    if (!(brightness >= 0)) {
      throw new IllegalArgumentException("brightness is 0 or more, found " + brightness);
    }
  }

  /** The wild type. */
  public static VulvalReporter wildType() {
    return new VulvalReporter(0, 1, 0.01, 1);
  }

  /** The same line with other chances. */
  public VulvalReporter with(double otherExtra, double otherNormal, double otherBrightness) {
    return new VulvalReporter(otherExtra, otherNormal, half, otherBrightness);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " lies in 0 to 1, found " + value);
    }
  }
}
