package org.wormscreen.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as the result files write them: six significant digits, half to even, a decimal point, no
 * grouping, no trailing zeros, no sign on zero; {@code 1.5E-7} below 0.00001 and from 10^15 on. The
 * same on every machine and in every language setting; six digits are finer than any measurement of
 * a screen.
 */
public final class PlainNumber {

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int SMALLEST_PLAIN = -5;
  private static final int LARGEST_PLAIN = 14;

  private PlainNumber() {}

  /**
   * The number as text.
   *
   * @throws IllegalArgumentException for NaN and the infinities, which no table holds
   */
  public static String of(double value) {
    return of(new BigDecimal(finite(value)), SIX_DIGITS);
  }

  /** The same with so many significant digits, for reading by people. */
  public static String of(double value, int digits) {
    return of(new BigDecimal(finite(value)), new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** The number with so many decimals, also zeros, for columns of figures. */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(finite(value)).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A result file holds finite numbers and leaves out the rest, found " + value);
    }
    return value;
  }

  private static String of(BigDecimal exact, MathContext digits) {
    if (exact.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = exact.round(digits).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
      return rounded.toPlainString();
    }
    String figures = rounded.unscaledValue().abs().toString();
    String tail = figures.length() > 1 ? "." + figures.substring(1) : "";
    return (rounded.signum() < 0 ? "-" : "") + figures.charAt(0) + tail + "E" + exponent;
  }
}
