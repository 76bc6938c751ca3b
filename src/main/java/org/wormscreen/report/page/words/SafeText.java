package org.wormscreen.report.page.words;

/**
 * Text of any origin made harmless in elements and attributes: the five characters of HTML are
 * escaped, and what no page may hold (control characters, halves of characters) or what would turn
 * the reading direction of its surroundings is shown as a replacement character.
 */
public final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      append(safe, text.codePointAt(i));
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#x27;");
      default -> safe.appendCodePoint(forbidden(c) ? REPLACEMENT : c);
    }
  }

  /** Most of a page, its pictures above all, needs no second look. */
  private static boolean plain(int c) {
    return c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  }

  private static boolean forbidden(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c <= 0x9f;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean turning = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return control || half || turning || c == 0xfffe || c == 0xffff;
  }
}
