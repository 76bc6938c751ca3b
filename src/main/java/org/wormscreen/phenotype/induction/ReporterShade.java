package org.wormscreen.phenotype.induction;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;

/**
 * The reporter's channel as if it were transmitted light, for plates without brightfield: bodies
 * are found by their own faint glow.
 *
 * <p>Each value becomes {@code 1000 / (1 + (v - g) / (2 b))}, where {@code g} is the ground (the
 * median) and {@code b} the glow of a typical body above it: the median of what stands out of the
 * smoothed picture by five times its noise. Bodies come out at some two thirds of the ground, and
 * foci, many times as bright, at no less than a tenth of it.
 *
 * @param smoothPx standard deviation of the Gaussian before the threshold, pixels
 */
public record ReporterShade(double smoothPx) {

  private static final double GROUND = 1000;
  private static final double CLEAR = 5;
  private static final double MAD_TO_SD = 1.482602218505602;
  private static final double DARKEST = -0.3;
  private static final int FEWEST = 200;

  /** With the usual smoothing. */
  public static ReporterShade usual() {
    return new ReporterShade(1.5);
  }

  /** The picture; even where nothing stands out of the ground. */
  public GrayImage of(GrayImage reporter) {
    float[] values = reporter.toArray();
    double ground = median(values);
    float[] smooth = new Gaussian(smoothPx).blur(reporter).toArray();
    float[] away = new float[smooth.length];
    for (int i = 0; i < away.length; i++) {
      away[i] = (float) Math.abs(smooth[i] - ground);
    }
    double noise = Math.max(1e-6, MAD_TO_SD * median(away));
    float[] clear = new float[smooth.length];
    int count = 0;
    for (float v : smooth) {
      if (v - ground > CLEAR * noise) {
        clear[count++] = (float) (v - ground);
      }
    }
    double body = count < FEWEST ? 100 * noise : median(Arrays.copyOf(clear, count));
    for (int i = 0; i < values.length; i++) {
      double glow = Math.max(DARKEST, (smooth[i] - ground) / (2 * body));
      values[i] = (float) (GROUND / (1 + glow));
    }
    return GrayImage.of(reporter.width(), reporter.height(), values);
  }

  private static double median(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
