package org.wormscreen.intake.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;

/**
 * A picture that shows a whole plate: wells of equal size side by side, A01 at the upper left.
 *
 * @param rows 1 to 32
 * @param columns 1 to 48
 */
public record MontageGrid(int rows, int columns) {

  private static final Pattern WORDS = Pattern.compile("\\s*([0-9]{1,2})\\s*x\\s*([0-9]{1,2})\\s*");
  private static final int MOST_ROWS = 32;
  private static final int MOST_COLUMNS = 48;

  public MontageGrid {
    if (rows < 1 || rows > MOST_ROWS || columns < 1 || columns > MOST_COLUMNS) {
      throw new ScreenException(
          ScreenException.Kind.USAGE,
          "--montage takes at most %s rows and %s columns of wells, found %s x %s"
              .formatted(MOST_ROWS, MOST_COLUMNS, rows, columns));
    }
  }

  /** The grid of words such as {@code 8x12}: rows, then columns. */
  public static MontageGrid parse(String words) {
    Matcher m = WORDS.matcher(words);
    if (!m.matches()) {
      throw new ScreenException(
          ScreenException.Kind.USAGE,
          "--montage takes rows x columns of wells, such as 8x12, found '%s'".formatted(words));
    }
    return new MontageGrid(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
  }

  @Override
  public String toString() {
    return rows + "x" + columns;
  }
}
