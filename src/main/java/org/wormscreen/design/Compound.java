package org.wormscreen.design;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Treatment;

/**
 * What is to be put into one well of each replicate.
 *
 * @param strain the strain it is tried on
 * @param treatment the compound with its concentration
 * @param source where its stock stands, such as {@code library 3, B07}; {@code ""} where not known
 * @param stockUm concentration of the stock, umol/l; empty where not known
 */
public record Compound(String strain, Treatment treatment, String source, OptionalDouble stockUm) {

  /** One of a number of compounds that have no names yet. */
  static Compound numbered(int number, int of, String strain) {
    String digits = Integer.toString(number);
    int width = Integer.toString(of).length();
    return new Compound(
        strain,
        Treatment.of("C" + "0".repeat(width - digits.length()) + digits, Optional.empty()),
        "",
        OptionalDouble.empty());
  }
}
