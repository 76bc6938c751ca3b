package org.wormscreen.truth.page;

import java.util.Locale;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.vulva.Reliability;
import org.wormscreen.truth.vulva.VulvaText;

/** The figures as lines for a terminal. */
record EvaluationText(Evaluation e) {

  /** All lines, each ended. */
  String lines() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%d wells, %d animals annotated, %d found",
        e.wells().size(),
        e.annotated(),
        e.found());
    for (double threshold : new double[] {0.5, 0.75}) {
      Evaluation.Level level = e.at(threshold);
      line(
          text,
          "AP at IoU %.2f        %s   (95 %% over wells %s to %s)",
          threshold,
          share(level.ap()),
          share(level.limits().low()),
          share(level.limits().high()));
    }
    line(text, "mean AP .50 to .95   %s", share(e.meanAp()));
    line(text, "F1 at IoU 0.50       %s", share(e.f1()));
    line(text, "precision            %s", counted(e.precision()));
    line(text, "recall               %s", counted(e.recall()));
    line(text, "  isolated animals   %s", counted(e.isolated()));
    line(text, "  clustered animals  %s", counted(e.clustered()));
    line(text, "count error per well %s", share(e.countError()));
    if (!Double.isNaN(e.falseAnimalsPerEmptyWell())) {
      line(text, "false animals per empty well  %.2f", e.falseAnimalsPerEmptyWell());
    }
    if (e.confidence().stream().anyMatch(bin -> bin.animals() > 0)) {
      text.append("one whole animal\n");
      VulvaText.reliability(text, e.confidence(), Reliability.error(e.confidence()));
    }
    life(text);
    if (e.lengths().animals() > 0) {
      line(
          text,
          "length               median error %.1f %%, bias %+.1f %% (%d animals)",
          100 * e.lengths().medianError(),
          100 * e.lengths().medianBias(),
          e.lengths().animals());
    }
    text.append(new VulvaText(e.vulva()).lines());
    e.calls().ifPresent(calls -> text.append(calls.line()));
    e.notes().forEach(note -> line(text, "%s", note));
    return text.toString();
  }

  private void life(StringBuilder text) {
    Evaluation.Life life = e.life();
    if (life.agreement().trials() == 0) {
      return;
    }
    line(text, "alive or dead        %s agree with the label", counted(life.agreement()));
    line(text, "                     called alive  called dead");
    line(text, "  labelled alive     %12d %12d", life.aliveAsAlive(), life.aliveAsDead());
    line(text, "  labelled dead      %12d %12d", life.deadAsAlive(), life.deadAsDead());
    if (life.unjudged() > 0) {
      line(text, "  without a verdict  %12d", life.unjudged());
    }
    e.aliveFractionError()
        .ifPresent(error -> line(text, "share alive per well, mean error %s", share(error)));
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String counted(Proportion p) {
    return String.format(
        Locale.ROOT, "%s (%d of %d)", share(p.fraction()), p.successes(), p.trials());
  }
}
