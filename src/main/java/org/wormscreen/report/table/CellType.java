package org.wormscreen.report.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wormscreen.report.PlainNumber;

/** How a component of a row becomes the text of a cell, and back. */
enum CellType {
  TEXT("text") {
    @Override
    String format(Object value) {
      return GuardedText.guard((String) value);
    }

    @Override
    Object parse(String cell) {
      return GuardedText.unguard(cell);
    }
  },
  WHOLE("a whole number") {
    @Override
    String format(Object value) {
      return value.toString();
    }

    @Override
    Object parse(String cell) {
      return Integer.valueOf(matching(INTEGER, cell));
    }
  },
  NUMBER("a number") {
    @Override
    String format(Object value) {
      return PlainNumber.of((Double) value);
    }

    @Override
    Object parse(String cell) {
      return finite(cell);
    }
  },
  YES_NO("1 or 0") {
    @Override
    String format(Object value) {
      return (Boolean) value ? "1" : "0";
    }

    @Override
    Object parse(String cell) {
      return matching(BIT, cell).equals("1");
    }
  },
  MAYBE_WHOLE("a whole number or nothing") {
    @Override
    String format(Object value) {
      OptionalInt whole = (OptionalInt) value;
      return whole.isPresent() ? WHOLE.format(whole.getAsInt()) : "";
    }

    @Override
    Object parse(String cell) {
      return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of((Integer) WHOLE.parse(cell));
    }
  },
  MAYBE_NUMBER("a number or nothing") {
    @Override
    String format(Object value) {
      OptionalDouble number = (OptionalDouble) value;
      return number.isPresent() ? NUMBER.format(number.getAsDouble()) : "";
    }

    @Override
    Object parse(String cell) {
      return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(finite(cell));
    }
  },
  MAYBE_YES_NO("1, 0 or nothing") {
    @Override
    String format(Object value) {
      return ((Optional<?>) value).map(YES_NO::format).orElse("");
    }

    @Override
    Object parse(String cell) {
      return cell.isEmpty() ? Optional.empty() : Optional.of(YES_NO.parse(cell));
    }
  };

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern BIT = Pattern.compile("[01]");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?");

  private final String expected;

  CellType(String expected) {
    this.expected = expected;
  }

  /** The type of the column in a Frictionless schema. */
  String schemaType() {
    return switch (this) {
      case TEXT -> "string";
      case WHOLE, MAYBE_WHOLE -> "integer";
      case NUMBER, MAYBE_NUMBER -> "number";
      case YES_NO, MAYBE_YES_NO -> "boolean";
    };
  }

  /** What a cell of this type holds, in words. */
  String expected() {
    return expected;
  }

  /** The text of a cell. */
  abstract String format(Object value);

  /**
   * The value of a cell.
   *
   * @throws NumberFormatException when the cell does not hold {@link #expected()}
   */
  abstract Object parse(String cell);

  /** The type of cells for this component of a row. */
  static CellType of(RecordComponent component) {
    Type type = component.getGenericType();
    if (type == String.class) {
      return TEXT;
    } else if (type == int.class) {
      return WHOLE;
    } else if (type == double.class) {
      return NUMBER;
    } else if (type == boolean.class) {
      return YES_NO;
    } else if (type == OptionalInt.class) {
      return MAYBE_WHOLE;
    } else if (type == OptionalDouble.class) {
      return MAYBE_NUMBER;
    } else if (type instanceof ParameterizedType p
        && p.getRawType() == Optional.class
        && p.getActualTypeArguments()[0] == Boolean.class) {
      return MAYBE_YES_NO;
    }
    throw new IllegalArgumentException(
        "A column cannot hold %s (%s of %s)"
            .formatted(type, component.getName(), component.getDeclaringRecord().getSimpleName()));
  }

  private static String matching(Pattern pattern, String cell) {
    if (!pattern.matcher(cell).matches()) {
      throw new NumberFormatException(cell);
    }
    return cell;
  }

  /** Double.parseDouble alone would take "NaN", "0x1p3" and "1d". */
  private static double finite(String cell) {
    double value = Double.parseDouble(matching(DECIMAL, cell));
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(cell);
    }
    return value;
  }
}
