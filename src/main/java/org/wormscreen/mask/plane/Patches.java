package org.wormscreen.mask.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wormscreen.image.GrayImage;

/**
 * The windows of a plane in which there is something to be done: what is small and far apart is
 * worked on piece by piece instead of with all that lies between. Whatever looks no farther than
 * the halo with which it is given a window has the same result as on the whole plane.
 *
 * @param width columns of the plane
 * @param height its rows
 * @param windows in the order of their first pixels; they may overlap
 */
public record Patches(int width, int height, List<Window> windows) {

  /** Edge of the squares in which what is near to each other is gathered, pixels. */
  private static final int SQUARE = 32;

  public Patches {
    windows = List.copyOf(windows);
  }

  /**
   * Windows about all that is on in a mask.
   *
   * @param margin how far about it they reach, pixels
   * @param halo windows are joined where they are smaller together, each with so many pixels more
   */
  public static Patches about(BinaryMask mask, int margin, int halo) {
    int width = mask.width();
    int height = mask.height();
    List<Window> windows = new ArrayList<>();
    for (Window box : boxes(mask)) {
      windows.add(box.grown(margin, width, height));
    }
    while (joined(windows, 2 * halo)) {
      // joined ones may join others
    }
    return new Patches(width, height, windows);
  }

  /** The boxes about what is on in squares that touch. */
  private static List<Window> boxes(BinaryMask mask) {
    int columns = (mask.width() + SQUARE - 1) / SQUARE;
    int rows = (mask.height() + SQUARE - 1) / SQUARE;
    boolean[] any = new boolean[columns * rows];
    mask.runs(
        (y, from, to) ->
            Arrays.fill(
                any,
                y / SQUARE * columns + from / SQUARE,
                y / SQUARE * columns + (to - 1) / SQUARE + 1,
                true));
    Components groups = Components.of(BinaryMask.where(columns, rows, i -> any[i]));
    List<Window> boxes = new ArrayList<>();
    for (int group = 0; group < groups.count(); group++) {
      int[] squares = groups.pixels(group);
      int top = squares[0] / columns;
      int bottom = squares[squares.length - 1] / columns;
      int left = Arrays.stream(squares).map(s -> s % columns).min().orElseThrow();
      int right = Arrays.stream(squares).map(s -> s % columns).max().orElseThrow();
      boxes.add(
          new Window(
              SQUARE * left,
              SQUARE * top,
              SQUARE * (right - left + 1),
              SQUARE * (bottom - top + 1)));
    }
    return boxes;
  }

  /** Joins windows that are smaller together; whether there were any. */
  private static boolean joined(List<Window> windows, int more) {
    boolean any = false;
    for (int i = 0; i < windows.size(); i++) {
      for (int j = windows.size() - 1; j > i; j--) {
        Window one = windows.get(i);
        Window other = windows.get(j);
        Window both = one.with(other);
        if (area(both, more) <= area(one, more) + area(other, more)) {
          windows.set(i, both);
          windows.remove(j);
          any = true;
        }
      }
    }
    return any;
  }

  private static long area(Window window, int more) {
    return (long) (window.width() + more) * (window.height() + more);
  }

  /** The same with a wider margin. */
  public Patches grown(int by) {
    return new Patches(
        width, height, windows.stream().map(w -> w.grown(by, width, height)).toList());
  }

  /**
   * A plane made window by window.
   *
   * @param elsewhere what it holds beyond them
   * @param halo how many pixels about each window are worked on with it
   * @param work makes the part of the plane within a window with its halo
   */
  public GrayImage laid(float elsewhere, int halo, Function<Window, GrayImage> work) {
    if (windows.size() == 1 && windows.get(0).covers(width, height)) {
      return work.apply(windows.get(0));
    }
    float[] plane = new float[width * height];
    if (elsewhere != 0) {
      Arrays.fill(plane, elsewhere);
    }
    for (Window window : windows) {
      Window wide = window.grown(halo, width, height);
      GrayImage part = work.apply(wide);
      int left = window.left() - wide.left();
      int top = window.top() - wide.top();
      for (int y = 0; y < window.height(); y++) {
        int at = (window.top() + y) * width + window.left();
        part.copyRow(left, top + y, plane, at, window.width());
      }
    }
    return GrayImage.taking(width, height, plane);
  }
}
