package org.wormscreen.plate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;

/**
 * Some wells of a plate, written as people write them: {@code A01,B02-B12,C01-D06}.
 *
 * <p>Two wells with a hyphen between them span the rectangle from the upper left one to the lower
 * right one; a comma, a semicolon or a space stands between the parts.
 *
 * @param wells the wells, row by row
 */
public record WellSelection(SortedSet<WellId> wells) {

  public WellSelection {
    wells = Collections.unmodifiableSortedSet(new TreeSet<>(wells));
  }

  /** The selection of just these wells. */
  public static WellSelection of(Collection<WellId> wells) {
    return new WellSelection(new TreeSet<>(wells));
  }

  /**
   * Reads {@code A01,B02-B12}.
   *
   * @throws ScreenException of kind {@code USAGE} that names every part that is no well or
   *     rectangle
   */
  public static WellSelection parse(String text) {
    SortedSet<WellId> wells = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (String part : text.strip().split("[,;\\s]+")) {
      List<WellId> corners = new ArrayList<>();
      for (String end : part.split("-", -1)) {
        WellId.parse(end).ifPresent(corners::add);
      }
      WellId first = corners.isEmpty() ? null : corners.get(0);
      WellId last = corners.isEmpty() ? null : corners.get(corners.size() - 1);
      if (corners.size() != part.split("-", -1).length || corners.size() > 2) {
        wrong.add("'" + part + "'");
      } else if (first.row() > last.row() || first.column() > last.column()) {
        wrong.add("'%s' (not from upper left to lower right)".formatted(part));
      } else {
        wells.addAll(new Block(first.row(), last.row(), first.column(), last.column()).wells());
      }
    }
    if (!wrong.isEmpty()) {
      throw new ScreenException(
          ScreenException.Kind.USAGE,
          "Expected wells and rectangles of wells such as A01,B02-B12, found "
              + String.join(", ", wrong));
    }
    return new WellSelection(wells);
  }

  /** Whether the well is one of the selection. */
  public boolean contains(WellId well) {
    return wells.contains(well);
  }

  /** The shortest way to write these wells row by row, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return blocks().stream().map(Block::text).collect(Collectors.joining(","));
  }

  /** Runs within the rows; equal runs of rows one below the other become one rectangle. */
  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Block run : runs()) {
      int above = -1;
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).continuesIn(run)) {
          above = i;
        }
      }
      if (above < 0) {
        blocks.add(run);
      } else {
        Block b = blocks.get(above);
        blocks.set(above, new Block(b.top, run.bottom, b.left, b.right));
      }
    }
    return blocks;
  }

  private List<Block> runs() {
    List<Block> runs = new ArrayList<>();
    for (WellId well : wells) {
      Block last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.top == well.row() && last.right + 1 == well.column()) {
        runs.set(runs.size() - 1, new Block(last.top, last.top, last.left, well.column()));
      } else {
        runs.add(new Block(well.row(), well.row(), well.column(), well.column()));
      }
    }
    return runs;
  }

  private record Block(int top, int bottom, int left, int right) {

    boolean continuesIn(Block below) {
      return bottom + 1 == below.top && left == below.left && right == below.right;
    }

    List<WellId> wells() {
      List<WellId> wells = new ArrayList<>();
      for (int row = top; row <= bottom; row++) {
        for (int column = left; column <= right; column++) {
          wells.add(new WellId(row, column));
        }
      }
      return wells;
    }

    String text() {
      String first = new WellId(top, left).label();
      String last = new WellId(bottom, right).label();
      return first.equals(last) ? first : first + "-" + last;
    }
  }
}
