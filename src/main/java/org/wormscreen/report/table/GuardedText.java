package org.wormscreen.report.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it: a cell that starts
 * with = + - @, their full-width forms, tab, carriage return, line feed or NUL. A text that starts
 * with apostrophes before such a sign gets one more, so that reading takes exactly one away.
 *
 * <p>After the OWASP rule on CSV injection (ASVS 1.2.10).
 */
public final class GuardedText {

  private static final String SIGNS = "[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern DANGEROUS = Pattern.compile("'*" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+" + SIGNS + ".*", Pattern.DOTALL);

  private GuardedText() {}

  /** The text as a cell holds it. */
  public static String guard(String text) {
    return suspicious(text) && DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that a cell holds. */
  public static String unguard(String cell) {
    return suspicious(cell) && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** Most cells begin with a letter or a digit, and need no pattern. */
  private static boolean suspicious(String text) {
    return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
  }
}
