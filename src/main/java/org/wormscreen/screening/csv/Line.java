package org.wormscreen.screening.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wormscreen.report.table.GuardedText;

/** One line of a table; a cell that does not hold what is asked for is remarked on. */
public record Line(CsvLines table, CsvRecord cells, TableProblems problems) {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}(\\.0*)?");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");

  /** Where the line begins in its file, from 1. */
  public long number() {
    return cells.getStartingLineNumber();
  }

  /** The text of a cell without spaces around it; {@code ""} where there is none. */
  public String text(String column) {
    Integer place = table.places().get(column);
    return place == null || place >= cells.getFieldCount()
        ? ""
        : GuardedText.unguard(cells.getField(place).strip());
  }

  /** A count, from 0; empty where the cell is. */
  public OptionalInt count(String column) {
    String text = text(column);
    if (absent(text)) {
      return OptionalInt.empty();
    }
    if (!WHOLE.matcher(text).matches()) {
      wrong(column, "a whole number of animals");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.replaceFirst("\\.0*$", "")));
  }

  /** A finite number within these limits; empty where the cell is. */
  public OptionalDouble number(String column, double low, double high) {
    String text = text(column);
    if (absent(text)) {
      return OptionalDouble.empty();
    }
    if (COMMA.matcher(text).matches()) {
      wrong(column, "a decimal point, not a comma: " + text.replace(',', '.'));
      return OptionalDouble.empty();
    }
    Optional<Double> value =
        Optional.of(text)
            .filter(t -> DECIMAL.matcher(t).matches())
            .map(Double::valueOf)
            .filter(v -> v >= low && v <= high);
    if (value.isEmpty()) {
      wrong(
          column,
          Double.isInfinite(low)
              ? "a finite number"
              : Double.isInfinite(high)
                  ? "a number from %s on".formatted(plain(low))
                  : "a number from %s to %s".formatted(plain(low), plain(high)));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value.get());
  }

  /** Remarks that the cell of this column should hold something else. */
  public void wrong(String column, String expected) {
    problems.cell(number(), column, text(column), expected);
  }

  /** Nothing, or one of the words that stand for it in tables of R and of spreadsheets. */
  private static boolean absent(String text) {
    return text.isEmpty() || text.equals("NA") || text.equals("#N/A");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
