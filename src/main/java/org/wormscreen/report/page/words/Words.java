package org.wormscreen.report.page.words;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellSummary;

/** Values in the words and figures of the page. */
public final class Words {

  private static final String ABSENT = "\u2013";
  private static final int DIGITS = 3;
  private static final int THOUSANDS = 3;
  private static final int LONGEST_UNGROUPED = 4;

  private static final double SMALL = 1e-4;
  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private Words() {}

  /** A number in three digits with a true minus sign. */
  public static String number(double value) {
    return PlainNumber.of(value, DIGITS).replace('-', '\u2212');
  }

  /** The same, or a dash for something absent. */
  public static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : ABSENT;
  }

  /** A number with so many decimals, for columns and limits. */
  public static String fixed(double value, int decimals) {
    return PlainNumber.fixed(value, decimals).replace('-', '\u2212');
  }

  /** The same, or a dash for something absent. */
  public static String fixed(OptionalDouble value, int decimals) {
    return value.isPresent() ? fixed(value.getAsDouble(), decimals) : ABSENT;
  }

  /** The same with a plus sign above zero, for differences. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return (value > 0 && !zero ? "+" : "") + text;
  }

  /** A p or q value: two digits, below a ten-thousandth as {@code 2.3 x 10^-6}. */
  public static String probability(OptionalDouble p) {
    if (p.isEmpty() || p.getAsDouble() >= SMALL || p.getAsDouble() == 0) {
      return p.isEmpty() ? ABSENT : PlainNumber.of(p.getAsDouble(), 2);
    }
    int exponent = (int) StrictMath.floor(StrictMath.log10(p.getAsDouble()));
    String digits = PlainNumber.of(p.getAsDouble() / StrictMath.pow(10, exponent), 2);
    StringBuilder raised = new StringBuilder("\u207b");
    for (char digit : Integer.toString(-exponent).toCharArray()) {
      raised.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return digits + " \u00d7 10" + raised;
  }

  /** A whole number, from 10 000 on with narrow spaces between thousands. */
  public static String count(long value) {
    String digits = Long.toString(value);
    if (digits.length() <= LONGEST_UNGROUPED) {
      return digits;
    }
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - THOUSANDS; i > 0; i -= THOUSANDS) {
      text.insert(i, '\u202f');
    }
    return text.toString();
  }

  /** {@code "1 well"}, {@code "2 wells"}. */
  public static String count(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /** {@code "21 of 25"}. */
  public static String ratio(Proportion k) {
    return k.successes() + " of " + k.trials();
  }

  /** {@code "0.84 (0.65 to 0.94)"}, with the 95 % limits; {@code ""} for none of none. */
  public static String share(Proportion k) {
    if (k.trials() == 0) {
      return "";
    }
    Limits limits = k.wilson95();
    return "%s (%s to %s)"
        .formatted(fixed(k.fraction(), 2), fixed(limits.low(), 2), fixed(limits.high(), 2));
  }

  /** {@code "thymoquinone 50 um + AZD8330 1 um"}; {@code ""} where the map names nothing. */
  public static String treatment(Treatment treatment) {
    String dose = treatment.dose().map(d -> " " + number(d.micromolar()) + " \u00b5M").orElse("");
    String partner = treatment.partner().map(p -> " + " + treatment(p)).orElse("");
    return treatment.compound().isEmpty() ? "" : treatment.compound() + dose + partner;
  }

  /** The treatment of a row of the hit list, with the strain when there are several. */
  public static String treatment(Hit hit) {
    String name = treatment(hit.treatment());
    return name.isEmpty() ? "(unnamed)" : name;
  }

  /** What a well holds, for captions: treatment, else its role, else that nothing is known. */
  public static String contents(WellSummary well) {
    Optional<WellContents> contents = well.contents();
    String name = contents.map(c -> treatment(c.treatment())).orElse("");
    String role = contents.map(c -> c.role().label()).orElse("not in the plate map");
    return name.isEmpty() ? role : name;
  }

  /** A code such as {@code CUT_BY_BORDER} as {@code "cut by border"}. */
  public static String code(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code "96-well plate"}. */
  public static String format(PlateFormat format) {
    return format.wells() + "-well plate";
  }
}
