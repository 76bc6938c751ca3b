package org.wormscreen.intake.names;

import org.wormscreen.image.GrayImage;

/**
 * One cell of a picture that shows a whole plate as a grid.
 *
 * @param row from 0
 * @param column from 0
 * @param rows of the grid
 * @param columns of the grid
 */
public record GridCell(int row, int column, int rows, int columns) {

  public GridCell {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IllegalArgumentException(
          "A cell lies within its grid, found row %s, column %s of %s x %s"
              .formatted(row, column, rows, columns));
    }
  }

  /** Columns of the cell in a picture of this width. */
  public int width(int whole) {
    return border(column + 1, columns, whole) - border(column, columns, whole);
  }

  /** Rows of the cell in a picture of this height. */
  public int height(int whole) {
    return border(row + 1, rows, whole) - border(row, rows, whole);
  }

  /** The cell alone; pixels between two cells go to one of them, none to both. */
  public GrayImage cutFrom(GrayImage whole) {
    int left = border(column, columns, whole.width());
    int top = border(row, rows, whole.height());
    int width = width(whole.width());
    int height = height(whole.height());
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        values[y * width + x] = whole.at(left + x, top + y);
      }
    }
    return GrayImage.of(width, height, values);
  }

  private static int border(int index, int cells, int pixels) {
    return (int) ((long) index * pixels / cells);
  }
}
