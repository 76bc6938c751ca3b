package org.wormscreen.intake.names;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How channels are written and ordered: {@code w1, w2, w10}. */
public final class Channels {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)0*([0-9]{1,6})");

  /** By the letters, then by the number behind them. */
  public static final Comparator<String> IN_ORDER =
      Comparator.comparing(Channels::letters)
          .thenComparingInt(Channels::number)
          .thenComparing(Comparator.naturalOrder());

  private Channels() {}

  /** The one spelling of a channel: small letters, no leading zeros, no spaces around. */
  public static String spelled(String channel) {
    String small = channel.strip().toLowerCase(Locale.ROOT);
    Matcher m = NUMBERED.matcher(small);
    return m.matches() ? m.group(1) + Integer.parseInt(m.group(2)) : small;
  }

  private static String letters(String channel) {
    Matcher m = NUMBERED.matcher(channel);
    return m.matches() ? m.group(1) : channel;
  }

  private static int number(String channel) {
    Matcher m = NUMBERED.matcher(channel);
    return m.matches() ? Integer.parseInt(m.group(2)) : -1;
  }
}
