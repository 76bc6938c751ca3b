package org.wormscreen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

  private Locale before;

  @BeforeEach
  void aLocaleWithCommasAndOtherDigits() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1, -1",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "812.3456789, 812.346",
    "1234567, 1234570",
    "100000, 100000",
    "123456789012345, 123457000000000",
    "1e15, 1E15",
    "-1.25e20, -1.25E20",
    "0.00001, 0.00001",
    "0.0000015, 1.5E-6",
    "6.7e-7, 6.7E-7",
    "-1.9e-25, -1.9E-25",
    "1e-320, 9.99989E-321",
    "0.9999999, 1",
    "1.7976931348623157e308, 1.79769E308"
  })
  void sixDigitsWithoutLocale(double value, String expected) {
    assertEquals(expected, PlainNumber.of(value));
  }

  @Test
  void theQuickWayGivesWhatTheExactValueGives() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int digits = 1 + random.nextInt(8);
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 8);
      double middle = Math.rint(value * 1000) / 1000 + 0.0005;
      for (double v :
          new double[] {value, middle, Math.nextUp(middle), Math.rint(value), 1 / value}) {
        BigDecimal exact = new BigDecimal(v);
        assertEquals(
            exact.setScale(digits, RoundingMode.HALF_EVEN).toPlainString(),
            PlainNumber.fixed(v, digits));
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        assertEquals(0, rounded.compareTo(new BigDecimal(PlainNumber.of(v, digits))), () -> "" + v);
      }
    }
  }

  @Test
  void atMostSoManyDecimals() {
    assertEquals("0", PlainNumber.upTo(-0.001, 2));
    assertEquals("12.3", PlainNumber.upTo(12.3, 2));
    assertEquals("12.34", PlainNumber.upTo(12.3449, 2));
    assertEquals("-1200", PlainNumber.upTo(-1200, 2));
  }

  @Test
  void fewerDigitsForPeople() {
    assertEquals("812", PlainNumber.of(812.3456, 3));
    assertEquals("0.0123", PlainNumber.of(0.012345, 3));
  }

  @Test
  void decimalsForColumnsWithoutASignOnZero() {
    assertEquals("0.40", PlainNumber.fixed(0.4, 2));
    assertEquals("0.00", PlainNumber.fixed(-0.001, 2));
    assertEquals("-12", PlainNumber.fixed(-12.3, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsRefused(double value) {
    assertThrows(IllegalArgumentException.class, () -> PlainNumber.of(value));
  }
}
