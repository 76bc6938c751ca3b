package org.wormscreen.mask.light;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Disc;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;

/**
 * Whether a picture shows something whose edges are nowhere sharp.
 *
 * <p>The edge length is the span of the transmission (1 % to 99 % of the floor, smoothed over
 * {@value #BODY_UM} um) over its steepest slope (99.9 % of the floor, smoothed over {@value
 * #NOISE_UM} um): the distance over which an edge builds up. Sound pictures of three plates at 2.6
 * to 9 um per pixel have 5 to 21 um; blurred by a Gaussian of 20 um 19 to 36, of 40 um 45 to 70. A
 * span below {@value #FAINTEST} is an empty floor.
 *
 * @param umPerPixel of the picture
 */
public record Sharpness(double umPerPixel) {

  private static final double GRID_UM = 5;
  private static final double BODY_UM = 25;
  private static final double NOISE_UM = 10;
  private static final double RIM_UM = 100;
  private static final double FAINTEST = 0.05;
  private static final double LONGEST_UM = 40;
  private static final int FEWEST = 100;

  /**
   * Whether the picture is out of focus; no for an empty floor.
   *
   * @param flat transmission, 1 on empty ground
   * @param well the floor
   */
  public boolean isOutOfFocus(GrayImage flat, BinaryMask well) {
    Resampling shrink =
        Resampling.by(Math.min(1, umPerPixel / GRID_UM), flat.width(), flat.height());
    GrayImage small = shrink.of(flat);
    double um = umPerPixel * flat.width() / small.width();
    BinaryMask inside = new Disc(RIM_UM / um).shrunk(shrink.of(well));
    GrayImage bodies = new Gaussian(BODY_UM / um).blur(small);
    GrayImage edges = new Gaussian(NOISE_UM / um).blur(small);
    float[] dark = new float[small.width() * small.height()];
    float[] steep = new float[dark.length];
    int n = 0;
    for (int y = 1; y < small.height() - 1; y++) {
      for (int x = 1; x < small.width() - 1; x++) {
        if (inside.at(x, y)) {
          dark[n] = bodies.at(x, y);
          double across = edges.at(x + 1, y) - edges.at(x - 1, y);
          double down = edges.at(x, y + 1) - edges.at(x, y - 1);
          steep[n++] = (float) (Math.sqrt(across * across + down * down) / (2 * um));
        }
      }
    }
    if (n < FEWEST) {
      return false;
    }
    float[] darkness = Gray.sorted(Arrays.copyOf(dark, n));
    double span = Gray.quantile(darkness, 0.99) - Gray.quantile(darkness, 0.01);
    double slope = Gray.quantile(Gray.sorted(Arrays.copyOf(steep, n)), 0.999);
    return span >= FAINTEST && span > LONGEST_UM * slope;
  }
}
