package org.wormscreen.truth.vulva;

import java.util.Locale;

/** The figures of vulval induction as lines for a terminal. */
record InductionText(InductionFigures f) {

  /** All lines, each ended; none where there is nothing to say. */
  String lines() {
    if (!f.any()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    line(
        text,
        "vulval induction     exact %s, isolated %s",
        VulvaText.counted(f.exact()),
        VulvaText.counted(f.exactIsolated()));
    line(text, "  off by 0.5 at most %s", VulvaText.counted(f.nearly()));
    VulvaText.errors(text, "  mean, same animals ", f.calls());
    VulvaText.errors(text, "  mean, all larvae   ", f.wells());
    VulvaText.errors(text, "  share above 3      ", f.above());
    VulvaText.errors(text, "  share below 3      ", f.below());
    line(
        text,
        "  larvae read        isolated %s, clustered %s",
        VulvaText.counted(f.scoredIsolated()),
        VulvaText.counted(f.scoredClustered()));
    line(text, "  others read too    %s", VulvaText.counted(f.strangers()));
    line(text, "  larvae left out    %s", f.reasons());
    VulvaText.reliability(text, f.reliability(), f.calibrationError());
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
