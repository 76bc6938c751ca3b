package org.wormscreen.phenotype.vulva.strip;

/** Values at even steps along a body, from its first end to its last. */
public record Profile(double[] values) {

  /** The same profile at so many even steps, linear in between. */
  public double[] resampled(int count) {
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      double at = count == 1 ? 0 : (double) i * (values.length - 1) / (count - 1);
      int low = (int) Math.min(values.length - 1, Math.floor(at));
      int high = Math.min(values.length - 1, low + 1);
      result[i] = values[low] + (at - low) * (values[high] - values[low]);
    }
    return result;
  }

  /**
   * The mean over a stretch.
   *
   * @param from where it begins, 0 the first end to 1 the last
   * @param to where it ends
   */
  public double mean(double from, double to) {
    int first = (int) Math.floor(from * (values.length - 1));
    int last = (int) Math.ceil(to * (values.length - 1));
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += values[i];
    }
    return sum / (last - first + 1);
  }

  /** How much wider the first end is than the last, for half-widths in um: log of their ratio. */
  public double taper() {
    return StrictMath.log(Math.max(1, mean(0.03, 0.1)) / Math.max(1, mean(0.9, 0.97)));
  }
}
