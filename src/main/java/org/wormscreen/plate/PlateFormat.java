package org.wormscreen.plate;

import java.util.Arrays;
import java.util.Collection;

/** The usual plates, by their number of wells. */
public enum PlateFormat {
  WELLS_6(2, 3),
  WELLS_12(3, 4),
  WELLS_24(4, 6),
  WELLS_48(6, 8),
  WELLS_96(8, 12),
  WELLS_384(16, 24),
  WELLS_1536(32, 48);

  private final int rows;
  private final int columns;

  PlateFormat(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The number of wells. */
  public int wells() {
    return rows * columns;
  }

  /** Whether the well lies on this plate. */
  public boolean contains(WellId well) {
    return well.row() < rows && well.column() < columns;
  }

  /** The smallest usual plate on which all these wells lie; 6 wells when there are none. */
  public static PlateFormat smallestWith(Collection<WellId> wells) {
    return Arrays.stream(values())
        .filter(format -> wells.stream().allMatch(format::contains))
        .findFirst()
        .orElseThrow();
  }
}
