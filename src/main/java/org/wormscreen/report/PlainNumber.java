package org.wormscreen.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Numbers as the result files write them: six significant digits, half to even, a decimal point, no
 * grouping, no trailing zeros, no sign on zero; {@code 1.5E-7} below 0.00001 and from 10^15 on. The
 * same on every machine and in every language setting; six digits are finer than any measurement of
 * a screen.
 */
public final class PlainNumber {

  private static final int DIGITS = 6;
  private static final int SMALLEST_PLAIN = -5;
  private static final int LARGEST_PLAIN = 14;
  private static final double LARGEST_QUICK = 1e9;
  private static final double UNDECIDED = 1e-5;
  private static final int LARGEST_EXACT_POWER = 22;

  private static final double[] POWERS =
      IntStream.rangeClosed(0, LARGEST_EXACT_POWER)
          .mapToDouble(exponent -> Double.parseDouble("1e" + exponent))
          .toArray();

  private PlainNumber() {}

  /**
   * The number as text.
   *
   * @throws IllegalArgumentException for NaN and the infinities, which no table holds
   */
  public static String of(double value) {
    return of(value, DIGITS);
  }

  /** The same with so many significant digits, for reading by people. */
  public static String of(double value, int digits) {
    return finite(value) == 0 ? "0" : of(significant(value, digits).stripTrailingZeros());
  }

  /** The number with so many decimals, also zeros, for columns of figures. */
  public static String fixed(double value, int decimals) {
    return rounded(finite(value), decimals).toPlainString();
  }

  /** The number with at most so many decimals, as short as it goes. */
  public static String upTo(double value, int decimals) {
    BigDecimal rounded = rounded(finite(value), decimals).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static BigDecimal significant(double value, int digits) {
    int decimals = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    BigDecimal rounded = rounded(value, decimals);
    return rounded.precision() == digits // else the logarithm was off, or the number grew a digit
        ? rounded
        : new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /**
   * To so many decimals, which may be negative. A page holds a million numbers, and taking the
   * exact value of each apart costs more than all else: that is left to those that lie so near the
   * middle between two neighbours that the shifted number cannot tell which is nearer.
   */
  private static BigDecimal rounded(double value, int decimals) {
    if (Math.abs(decimals) <= LARGEST_EXACT_POWER) {
      double power = POWERS[Math.abs(decimals)];
      double shifted = decimals < 0 ? value / power : value * power;
      double fromMiddle = Math.abs(shifted - Math.floor(shifted) - 0.5);
      if (Math.abs(shifted) < LARGEST_QUICK && fromMiddle > UNDECIDED) {
        return BigDecimal.valueOf((long) Math.rint(shifted), decimals);
      }
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A result file holds finite numbers and leaves out the rest, found " + value);
    }
    return value;
  }

  private static String of(BigDecimal rounded) {
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
      return rounded.toPlainString();
    }
    String figures = rounded.unscaledValue().abs().toString();
    String tail = figures.length() > 1 ? "." + figures.substring(1) : "";
    return (rounded.signum() < 0 ? "-" : "") + figures.charAt(0) + tail + "E" + exponent;
  }
}
