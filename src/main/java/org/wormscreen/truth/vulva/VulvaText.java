package org.wormscreen.truth.vulva;

import java.util.List;
import java.util.Locale;
import org.wormscreen.stats.Proportion;

/** The figures as lines for a terminal. */
public record VulvaText(VulvaFigures f) {

  /** All lines, each ended; none where there is nothing to say. */
  public String lines() {
    StringBuilder text = new StringBuilder();
    if (f.all().animals() > 0) {
      muv(text);
    }
    text.append(new InductionText(f.induction()).lines());
    if (f.scoredIsolated().trials() + f.scoredClustered().trials() > 0 && f.all().animals() > 0) {
      line(text, "adults scored        isolated %s", counted(f.scoredIsolated()));
      line(text, "                     clustered %s", counted(f.scoredClustered()));
      line(text, "  others scored too  %s", counted(f.strangers()));
      line(text, "  adults left out    %s", f.reasons());
    }
    return text.toString();
  }

  private void muv(StringBuilder text) {
    line(
        text,
        "multivulva           sensitivity %s, specificity %s",
        counted(f.all().sensitivity()),
        counted(f.all().specificity()));
    line(
        text,
        "  seen, from %.0f um    sensitivity %s, specificity %s",
        f.leastUm(),
        counted(f.seen().sensitivity()),
        counted(f.seen().specificity()));
    line(
        text,
        "  of them isolated   sensitivity %s, specificity %s",
        counted(f.isolated().sensitivity()),
        counted(f.isolated().specificity()));
    line(
        text,
        "  number exact       %s, isolated %s",
        counted(f.exact()),
        counted(f.exactIsolated()));
    errors(text, "  penetrance, calls  ", f.calls());
    errors(text, "  penetrance, wells  ", f.wells());
    reliability(text, f.reliability(), f.calibrationError());
  }

  /** A table of confidence against what is right, each line ended. */
  public static void reliability(StringBuilder text, List<Reliability> bins, double error) {
    line(text, "  confidence         from   to  animals  mean  right");
    for (Reliability bin : bins) {
      if (bin.animals() > 0) {
        line(
            text,
            "                     %.2f %.2f  %7d  %.2f  %.3f",
            bin.from(),
            bin.to(),
            bin.animals(),
            bin.meanConfidence(),
            (double) bin.right() / bin.animals());
      }
    }
    line(text, "  calibration error  %s", number(error));
  }

  static void errors(StringBuilder text, String name, WellErrors errors) {
    line(
        text,
        "%smean absolute error %s, bias %s (%d wells)",
        name,
        number(errors.meanAbsolute()),
        number(errors.bias()),
        errors.wells());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String counted(Proportion p) {
    return String.format(
        Locale.ROOT, "%s (%d of %d)", number(p.fraction()), p.successes(), p.trials());
  }
}
