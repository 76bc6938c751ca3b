package org.wormscreen.plate;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a well on its plate.
 *
 * @param row 0 for A, 25 for Z, 26 for AA, at most 31 (AF, the last row of 1536 wells)
 * @param column 0 for 01, at most 47
 */
public record WellId(int row, int column) implements Comparable<WellId> {

  private static final int ROWS = 32;
  private static final int COLUMNS = 48;
  private static final int LETTERS = 26;
  private static final Pattern LABEL = Pattern.compile("([A-Za-z]{1,2})0*([0-9]{1,2})");
  private static final Comparator<WellId> ROW_BY_ROW =
      Comparator.comparingInt(WellId::row).thenComparingInt(WellId::column);

  public WellId {
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
      throw new IllegalArgumentException(
          "No plate has a well at row %s, column %s (rows 0-31, columns 0-47)"
              .formatted(row, column));
    }
  }

  /** Reads {@code A1}, {@code a01} or {@code AF48}; empty when the text names no well. */
  public static Optional<WellId> parse(String text) {
    Matcher m = LABEL.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String letters = m.group(1).toUpperCase(Locale.ROOT);
    int row = letters.charAt(letters.length() - 1) - 'A';
    if (letters.length() == 2) {
      row += LETTERS * (letters.charAt(0) - 'A' + 1);
    }
    int column = Integer.parseInt(m.group(2)) - 1;
    return row < ROWS && column >= 0 && column < COLUMNS
        ? Optional.of(new WellId(row, column))
        : Optional.empty();
  }

  /** The label of the row: A to Z, then AA to AF. */
  public String rowLabel() {
    String last = String.valueOf((char) ('A' + row % LETTERS));
    return row < LETTERS ? last : (char) ('A' + row / LETTERS - 1) + last;
  }

  /** The label as printed on plates, with two digits: {@code A01}. */
  public String label() {
    return rowLabel() + (column < 9 ? "0" : "") + (column + 1);
  }

  @Override
  public int compareTo(WellId other) {
    return ROW_BY_ROW.compare(this, other);
  }

  @Override
  public String toString() {
    return label();
  }
}
