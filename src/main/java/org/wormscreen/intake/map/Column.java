package org.wormscreen.intake.map;

import java.util.Locale;
import java.util.Set;

/**
 * The columns of a plate map that mean something to us; a grid's properties have the same names.
 */
final class Column {

  static final String WELL = "well";
  static final String ROW = "row";
  static final String COLUMN = "column";
  static final String STRAIN = "strain";
  static final String TREATMENT = "treatment";
  static final String TREATMENT_2 = "treatment2";
  static final String ROLE = "role";

  private static final Set<String> KNOWN =
      Set.of(
          WELL,
          ROW,
          COLUMN,
          STRAIN,
          TREATMENT,
          TREATMENT_2,
          ROLE,
          "concentration",
          "concentration_um",
          "concentration_unit",
          "concentration2",
          "concentration2_um",
          "concentration2_unit",
          "replicate",
          "batch",
          "note");

  private Column() {}

  /** One spelling: small letters, {@code _} for spaces, u for mu: {@code concentration_um}. */
  static String canonical(String header) {
    return header
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u00b5', 'u')
        .replace('\u03bc', 'u')
        .replaceAll("[\\s()\\[\\]-]+", "_")
        .replaceAll("^_|_$", "");
  }

  static boolean isKnown(String canonical) {
    return KNOWN.contains(canonical);
  }
}
