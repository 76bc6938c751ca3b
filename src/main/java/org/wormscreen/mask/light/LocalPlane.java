package org.wormscreen.mask.light;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Resampling;

/**
 * Smooths an image of which only some pixels count: about each place a tilted plane is fitted to
 * those that do, weighted by a Gaussian (normalised convolution of first order; Knutsson and Westin
 * 1993, doi 10.1109/CVPR.1993.341081). A slope of light is followed up to the edge of the well
 * instead of being averaged over it. The planes are fitted at the centres of square blocks and
 * interpolated between them.
 *
 * @param sigma width of the weighting in pixels
 * @param block edge of a block in pixels
 */
record LocalPlane(double sigma, int block) {

  private static final double STIFFNESS = 1e-3;

  /**
   * The fit and how much it stands on (the mean weight under the Gaussian); both of the size of the
   * image.
   */
  record Fit(GrayImage value, GrayImage support) {}

  /**
   * Fits planes.
   *
   * @param value what is smoothed; not looked at where the weight is 0
   * @param weight how much each pixel counts, 0 to 1
   */
  Fit fit(float[] value, float[] weight, int width, int height) {
    int columns = (width + block - 1) / block;
    int rows = (height + block - 1) / block;
    float[][] moment = moments(value, weight, width, height, columns, rows);
    Gaussian gaussian = new Gaussian(sigma / block);
    for (int k = 0; k < moment.length; k++) {
      moment[k] = gaussian.blur(GrayImage.of(columns, rows, moment[k])).toArray();
    }
    float[] fitted = new float[columns * rows];
    for (int i = 0; i < fitted.length; i++) {
      double x = ((i % columns + 0.5) * block - width / 2.0) / sigma;
      double y = ((i / columns + 0.5) * block - height / 2.0) / sigma;
      fitted[i] = (float) plane(moment, i, x, y);
    }
    // blocks may reach over the right and lower border: enlarge whole blocks, then crop
    Resampling whole = new Resampling(columns * block, rows * block);
    GrayImage fine = whole.of(GrayImage.of(columns, rows, fitted));
    GrayImage support = whole.of(GrayImage.of(columns, rows, moment[0]));
    return new Fit(cropped(fine, width, height), cropped(support, width, height));
  }

  /** Sums over blocks of w, wx, wy, wxx, wyy, wxy, wv, wvx, wvy, per pixel of a block. */
  private float[][] moments(
      float[] value, float[] weight, int width, int height, int columns, int rows) {
    double[][] sum = new double[9][columns * rows];
    for (int i = 0; i < value.length; i++) {
      double w = weight[i];
      if (w > 0) {
        double x = (i % width + 0.5 - width / 2.0) / sigma;
        double y = (i / width + 0.5 - height / 2.0) / sigma;
        int b = i / width / block * columns + i % width / block;
        sum[0][b] += w;
        sum[1][b] += w * x;
        sum[2][b] += w * y;
        sum[3][b] += w * x * x;
        sum[4][b] += w * y * y;
        sum[5][b] += w * x * y;
        sum[6][b] += w * value[i];
        sum[7][b] += w * value[i] * x;
        sum[8][b] += w * value[i] * y;
      }
    }
    float[][] moment = new float[9][columns * rows];
    for (int k = 0; k < 9; k++) {
      for (int b = 0; b < columns * rows; b++) {
        moment[k][b] = (float) (sum[k][b] / (block * block));
      }
    }
    return moment;
  }

  private static double plane(float[][] m, int i, double x, double y) {
    double w = m[0][i];
    if (w < 1e-6) {
      return 0;
    }
    double mx = m[1][i] / w;
    double my = m[2][i] / w;
    double mv = m[6][i] / w;
    double sxx = m[3][i] / w - mx * mx + STIFFNESS;
    double syy = m[4][i] / w - my * my + STIFFNESS;
    double sxy = m[5][i] / w - mx * my;
    double sxv = m[7][i] / w - mx * mv;
    double syv = m[8][i] / w - my * mv;
    double det = sxx * syy - sxy * sxy;
    double bx = (sxv * syy - syv * sxy) / det;
    double by = (syv * sxx - sxv * sxy) / det;
    return mv + bx * (x - mx) + by * (y - my);
  }

  private static GrayImage cropped(GrayImage image, int width, int height) {
    float[] in = image.toArray();
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(in, y * image.width(), out, y * width, width);
    }
    return GrayImage.of(width, height, out);
  }
}
