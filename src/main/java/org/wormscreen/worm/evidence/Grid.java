package org.wormscreen.worm.evidence;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Resampled;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.mask.plane.Window;
import org.wormscreen.worm.Point;

/**
 * Where the pixels of the evidence lie in an image: the image resampled to the normal scale, and of
 * that the part about its objects.
 *
 * @param width of the whole resampled image
 * @param height likewise
 * @param zoomX evidence pixels per image pixel along x
 * @param zoomY likewise along y; they differ by the rounding of the size
 * @param window the part that is looked at, in resampled pixels
 */
public record Grid(int width, int height, double zoomX, double zoomY, Window window) {

  /** What is seen about an object, pixels at the normal scale. */
  private static final int MARGIN = 16;

  /**
   * The grid about objects.
   *
   * @param zoom evidence pixels per image pixel
   */
  public static Grid about(BinaryMask objects, double zoom) {
    Resampling size = Resampling.by(zoom, objects.width(), objects.height());
    double zoomX = (double) size.width() / objects.width();
    double zoomY = (double) size.height() / objects.height();
    Window seen = Window.around(objects, 0);
    int left = (int) Math.max(0, Math.floor(seen.left() * zoomX) - MARGIN);
    int top = (int) Math.max(0, Math.floor(seen.top() * zoomY) - MARGIN);
    double right = Math.ceil((seen.left() + seen.width()) * zoomX) + MARGIN;
    double bottom = Math.ceil((seen.top() + seen.height()) * zoomY) + MARGIN;
    Window window =
        new Window(
            left,
            top,
            (int) Math.min(size.width(), right) - left,
            (int) Math.min(size.height(), bottom) - top);
    return new Grid(size.width(), size.height(), zoomX, zoomY, window);
  }

  /** The image at the normal scale. */
  Resampled resampled(GrayImage image) {
    return new Resampled(image, width, height);
  }

  /** A mask of the image at the normal scale. */
  BinaryMask resampled(BinaryMask mask) {
    return new Resampling(width, height).of(mask);
  }

  /** Where a part of the window lies in the whole resampled image. */
  Window inWhole(Window part) {
    return part.movedBy(window.left(), window.top());
  }

  /** Evidence pixels per image pixel. */
  public double zoom() {
    return (zoomX + zoomY) / 2;
  }

  /** The place in the image of a place in the evidence. */
  public Point inImage(Point p) {
    return new Point((p.x() + window.left()) / zoomX, (p.y() + window.top()) / zoomY);
  }

  /** The place in the evidence of a place in the image. */
  public Point inEvidence(Point p) {
    return new Point(p.x() * zoomX - window.left(), p.y() * zoomY - window.top());
  }
}
