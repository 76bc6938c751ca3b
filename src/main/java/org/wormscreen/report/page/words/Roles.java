package org.wormscreen.report.page.words;

import org.wormscreen.plate.Role;

/** What wells are for, in words and colours. */
public final class Roles {

  private Roles() {}

  /** The colour of a role: of Okabe and Ito's set, which readers who see few colours tell apart. */
  public static String colour(Role role) {
    return switch (role) {
      case NEGATIVE -> "#0072b2";
      case POSITIVE -> "#d55e00";
      case SAMPLE -> "#56b4e9";
      case REFERENCE -> "#009e73";
      case EMPTY -> "#c9ccd1";
    };
  }

  /** A role as the page says it. */
  public static String word(Role role) {
    return role == Role.NEGATIVE ? "vehicle" : role.label();
  }
}
