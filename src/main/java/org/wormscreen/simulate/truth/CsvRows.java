package org.wormscreen.simulate.truth;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of text cells in the making: every row as wide as the header. */
final class CsvRows {

  private final List<List<String>> rows = new ArrayList<>();

  CsvRows(List<String> header) {
    rows.add(List.copyOf(header));
  }

  void add(List<String> row) {
    if (row.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "The table has %s columns, found a row of %s: %s"
              .formatted(rows.get(0).size(), row.size(), row));
    }
    rows.add(List.copyOf(row));
  }

  /** The table as CSV, header first, lines ended by a line feed. */
  String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  /** A number with so many decimals. */
  static String fixed(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A number with at most six decimals, none of them a closing zero. */
  static String plain(double value) {
    String text = fixed(6, value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** Several values in one cell. */
  static String joined(List<String> values) {
    return String.join(";", values);
  }
}
