package org.wormscreen.intake.map;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells identifiers that a spreadsheet has probably changed behind its user's back. */
final class Identifiers {

  private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("a number in exponent form", "[0-9](?:[.,][0-9]+)?E[+-]?[0-9]{2,3}"),
          new Kind("a date", "[0-9]{1,4}[-/ .]" + MONTH + "(?:[-/ .][0-9]{2,4})?"),
          new Kind("a date", MONTH + "[-/ .][0-9]{1,4}"),
          new Kind("a date", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"),
          new Kind("a date", "[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?: 00:00:00)?"),
          new Kind("a spreadsheet's error", "#(?:NAME\\?|REF!|N/A|VALUE!|DIV/0!|NUM!|NULL!)"),
          new Kind("a column that was too narrow", "#{2,}"));

  private record Kind(String what, Pattern pattern) {

    Kind(String what, String regex) {
      this(what, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }
  }

  private Identifiers() {}

  /** What the identifier looks like; empty when nothing is suspicious. */
  static Optional<String> mangledInto(String identifier) {
    return KINDS.stream()
        .filter(kind -> kind.pattern.matcher(identifier).matches())
        .map(Kind::what)
        .findFirst();
  }
}
