package org.wormscreen.intake.map;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.plate.Dose;

/**
 * Reads concentrations as people write them: {@code 10}, {@code 10 uM}, {@code 1e-6 M}.
 *
 * <p>The number is plain ASCII with a decimal point and perhaps an exponent; nothing else is
 * guessed.
 *
 * @param dose the concentration
 * @param unit the unit that stood behind the number, spelled {@code uM}; empty when none did
 */
public record Concentration(Dose dose, Optional<String> unit) {

  /** The power of ten that makes umol/l of a unit. */
  private static final Map<String, Integer> POWER_OF_TEN =
      Map.of("M", 6, "mM", 3, "uM", 0, "nM", -3, "pM", -6);

  private static final String UNITS = "M, mM, uM, nM or pM";
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)((?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)(.*)");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+.*");
  private static final int LONGEST = 40;

  /** 100 mol/l; pure water is 55. */
  private static final BigDecimal HIGHEST_UM = BigDecimal.TEN.pow(8);

  /**
   * Reads one cell that is not empty.
   *
   * @param defaultUnit the unit of a number that stands alone; empty when it must not
   * @param complain told in one sentence what is wrong, when something is
   */
  public static Optional<Concentration> read(
      String cell, Optional<String> defaultUnit, Consumer<String> complain) {
    String text = cell.strip();
    Matcher m = NUMBER.matcher(text);
    if (COMMA.matcher(text).matches()) {
      complain.accept(
          "found '%s': a decimal point was expected, not a comma; write %s"
              .formatted(shown(text), shown(text.replace(',', '.'))));
      return Optional.empty();
    }
    if (text.length() > LONGEST || !m.matches()) {
      complain.accept(
          "found '%s', expected a concentration such as 10 or '10 uM'".formatted(shown(text)));
      return Optional.empty();
    }
    Optional<String> own = spelled(m.group(3));
    if (own.isEmpty() && !m.group(3).isBlank()) {
      complain.accept(
          "found '%s' with the unit '%s', expected %s; convert it to umol/l"
              .formatted(shown(text), shown(m.group(3).strip()), UNITS));
      return Optional.empty();
    }
    Optional<String> unit = own.or(() -> defaultUnit);
    if (unit.isEmpty()) {
      complain.accept(
          "found '%s' without a unit, expected %s behind the number, or a column concentration_um"
              .formatted(shown(text), UNITS));
      return Optional.empty();
    }
    BigDecimal um =
        new BigDecimal(m.group(2)).scaleByPowerOfTen(POWER_OF_TEN.get(unit.orElseThrow()));
    if (m.group(1).equals("-") && um.signum() != 0) {
      complain.accept("found '%s', a concentration cannot be negative".formatted(shown(text)));
      return Optional.empty();
    }
    if (um.compareTo(HIGHEST_UM) > 0) {
      complain.accept(
          "found '%s', more than any solution holds (100 mol/l)".formatted(shown(text)));
      return Optional.empty();
    }
    return Optional.of(new Concentration(new Dose(um.doubleValue()), own));
  }

  /**
   * The unit in its one spelling: {@code uM} for the micro sign, the Greek mu, {@code umol/l} and
   * any case; empty when it is none of those known. A lone {@code m} is refused: it could be metres
   * or milli.
   */
  static Optional<String> spelled(String unit) {
    String text =
        unit.strip()
            .replace('\u00b5', 'u')
            .replace('\u03bc', 'u')
            .replaceFirst("(?i)mol/l$", "M")
            .replaceFirst("(?i)molar$", "M");
    return POWER_OF_TEN.keySet().stream()
        .filter(known -> known.equals("M") ? known.equals(text) : known.equalsIgnoreCase(text))
        .findAny();
  }

  private static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }
}
