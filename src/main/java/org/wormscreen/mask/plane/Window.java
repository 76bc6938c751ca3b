package org.wormscreen.mask.plane;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;

/**
 * A rectangle of pixels, to work on a part of a picture and to put the result back.
 *
 * @param left first column
 * @param top first row
 * @param width columns
 * @param height rows
 */
public record Window(int left, int top, int width, int height) {

  public Window {
    if (left < 0 || top < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A window starts at 0 or later and holds a pixel, found %s, %s, %s x %s"
              .formatted(left, top, width, height));
    }
  }

  /** The smallest window about a mask with a margin, within the picture; all of it if empty. */
  public static Window around(BinaryMask mask, int margin) {
    Box box = new Box();
    mask.runs(box);
    if (box.right < 0) {
      return new Window(0, 0, mask.width(), mask.height());
    }
    int left = Math.max(0, box.left - margin);
    int top = Math.max(0, box.top - margin);
    int right = Math.min(mask.width() - 1, box.right + margin);
    int bottom = Math.min(mask.height() - 1, box.bottom + margin);
    return new Window(left, top, right - left + 1, bottom - top + 1);
  }

  /** The first and last column and row of all runs. */
  private static final class Box implements BinaryMask.Run {
    private int left = Integer.MAX_VALUE;
    private int right = -1;
    private int top = Integer.MAX_VALUE;
    private int bottom = -1;

    @Override
    public void take(int y, int from, int to) {
      left = Math.min(left, from);
      right = Math.max(right, to - 1);
      top = Math.min(top, y);
      bottom = y;
    }
  }

  /** The part of an image within this window. */
  public GrayImage cut(GrayImage image) {
    if (covers(image.width(), image.height())) {
      return image;
    }
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      image.copyRow(left, y + top, out, y * width, width);
    }
    return GrayImage.taking(width, height, out);
  }

  /** The part of a mask within this window. */
  public BinaryMask cut(BinaryMask mask) {
    if (covers(mask.width(), mask.height())) {
      return mask;
    }
    BitSet out = new BitSet(width * height);
    mask.runs(
        (y, from, to) -> {
          int first = Math.max(0, from - left);
          int end = Math.min(width, to - left);
          if (y >= top && y < top + height && first < end) {
            out.set((y - top) * width + first, (y - top) * width + end);
          }
        });
    return BinaryMask.of(width, height, out);
  }

  /** A picture of one value with this part put in. */
  public GrayImage pasted(GrayImage part, int fullWidth, int fullHeight, float elsewhere) {
    if (covers(fullWidth, fullHeight)) {
      return part;
    }
    float[] out = new float[fullWidth * fullHeight];
    Arrays.fill(out, elsewhere);
    for (int y = 0; y < height; y++) {
      part.copyRow(0, y, out, (y + top) * fullWidth + left, width);
    }
    return GrayImage.taking(fullWidth, fullHeight, out);
  }

  /** An empty mask with this part put in. */
  public BinaryMask pasted(BinaryMask part, int fullWidth, int fullHeight) {
    if (covers(fullWidth, fullHeight)) {
      return part;
    }
    BitSet out = new BitSet(fullWidth * fullHeight);
    part.runs(
        (y, from, to) -> {
          int row = (y + top) * fullWidth + left;
          out.set(row + from, row + to);
        });
    return BinaryMask.of(fullWidth, fullHeight, out);
  }

  /** This window as it is named where the origin lies so far to the left and above. */
  public Window movedBy(int columns, int rows) {
    return new Window(left + columns, top + rows, width, height);
  }

  /** This window with a margin, within a picture of this size. */
  public Window grown(int margin, int fullWidth, int fullHeight) {
    int fromX = Math.max(0, left - margin);
    int fromY = Math.max(0, top - margin);
    int toX = Math.min(fullWidth, left + width + margin);
    int toY = Math.min(fullHeight, top + height + margin);
    return new Window(fromX, fromY, toX - fromX, toY - fromY);
  }

  /** The smallest window that holds this and another. */
  Window with(Window other) {
    int fromX = Math.min(left, other.left);
    int fromY = Math.min(top, other.top);
    int toX = Math.max(left + width, other.left + other.width);
    int toY = Math.max(top + height, other.top + other.height);
    return new Window(fromX, fromY, toX - fromX, toY - fromY);
  }

  /** Whether the window is all of a picture of this size. */
  boolean covers(int fullWidth, int fullHeight) {
    return left == 0 && top == 0 && width == fullWidth && height == fullHeight;
  }
}
