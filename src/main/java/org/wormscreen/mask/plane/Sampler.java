package org.wormscreen.mask.plane;

import org.wormscreen.image.GrayImage;

/**
 * Values between pixel centres, bilinear; beyond the border the nearest pixel goes on. Pixel (x, y)
 * has its centre at (x + 0.5, y + 0.5).
 */
public final class Sampler {

  private final int width;
  private final int height;
  private final GrayImage image;

  /** A sampler of an image. */
  public Sampler(GrayImage image) {
    this.width = image.width();
    this.height = image.height();
    this.image = image;
  }

  /** Whether a place lies in the image. */
  public boolean covers(double x, double y) {
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  /** The value at a place. */
  public double at(double x, double y) {
    double px = Math.min(width - 1, Math.max(0, x - 0.5));
    double py = Math.min(height - 1, Math.max(0, y - 0.5));
    int left = (int) px;
    int top = (int) py;
    int right = left + 1 < width ? left + 1 : left;
    int bottom = top + 1 < height ? top + 1 : top;
    double dx = px - left;
    double dy = py - top;
    int above = top * width;
    int below = bottom * width;
    double upper = image.at(above + left) * (1 - dx) + image.at(above + right) * dx;
    double lower = image.at(below + left) * (1 - dx) + image.at(below + right) * dx;
    return upper * (1 - dy) + lower * dy;
  }

  /** The value of the pixel that holds a place, the nearest one beyond the border. */
  public float nearest(double x, double y) {
    int px = (int) Math.min(width - 1, Math.max(0, x));
    int py = (int) Math.min(height - 1, Math.max(0, y));
    return image.at(py * width + px);
  }
}
