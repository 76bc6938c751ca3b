package org.wormscreen.quality.correction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.SurfaceLoess;
import org.wormscreen.stats.robust.MedianPolish;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.well.WellReading;

/** Takes effects of place out of the numbers of one plate. */
public record Corrector(CorrectionSettings settings) {

  /** With the usual settings. */
  public static Corrector withDefaults() {
    return new Corrector(CorrectionSettings.defaults());
  }

  /** Corrects the wells that count; of one plate and strain. */
  public CorrectedPlate correct(Method method, Measure measure, List<WellReading> wells) {
    List<WellReading> counting =
        wells.stream()
            .filter(measure::counts)
            .sorted(Comparator.comparing(WellReading::well))
            .toList();
    Role role = method == Method.CONTROLS ? Role.NEGATIVE : Role.SAMPLE;
    List<WellReading> fitted = counting.stream().filter(w -> w.is(role)).toList();
    double[] values = scaled(measure, fitted);
    Optional<String> refusal = new Guard(settings).refusal(method, fitted, values);
    double[] corrected = new double[counting.size()];
    Arrays.fill(corrected, Double.NaN);
    if (refusal.isEmpty()) {
      corrected =
          method == Method.B_SCORE
              ? polished(counting, fitted, values)
              : levelled(counting, fitted, values, scaled(measure, counting));
    }
    return new CorrectedPlate(
        method, refusal.isEmpty(), refusal.orElse(""), rows(measure, counting, corrected));
  }

  private static double[] scaled(Measure measure, List<WellReading> wells) {
    return wells.stream()
        .mapToDouble(
            w ->
                measure
                    .share(w)
                    .map(Corrector::arcsine)
                    .orElseGet(() -> measure.value(w).orElseThrow()))
        .toArray();
  }

  private static double arcsine(Proportion share) {
    return StrictMath.asin(Math.sqrt((share.successes() + 0.375) / (share.trials() + 0.75)));
  }

  /** B-scores of the fitted wells; NaN for the others. */
  private static double[] polished(
      List<WellReading> all, List<WellReading> fitted, double[] values) {
    PlateFormat format = PlateFormat.smallestWith(all.stream().map(WellReading::well).toList());
    double[][] plate = new double[format.rows()][format.columns()];
    for (double[] row : plate) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < values.length; i++) {
      plate[fitted.get(i).well().row()][fitted.get(i).well().column()] = values[i];
    }
    double[][] scores = MedianPolish.converged(plate).bScores();
    return all.stream().mapToDouble(w -> scores[w.well().row()][w.well().column()]).toArray();
  }

  /** Values less the surface, its median put back; the surface as at the nearest fitted well. */
  private double[] levelled(
      List<WellReading> all, List<WellReading> fitted, double[] values, double[] every) {
    double[] rows = fitted.stream().mapToDouble(w -> w.well().row()).toArray();
    double[] columns = fitted.stream().mapToDouble(w -> w.well().column()).toArray();
    double[] surface = SurfaceLoess.gaussian(rows, columns, values, settings.span()).fitted();
    double middle = Middle.median(surface);
    double[] corrected = new double[every.length];
    for (int i = 0; i < corrected.length; i++) {
      int row = all.get(i).well().row();
      int column = all.get(i).well().column();
      int nearest =
          IntStream.range(0, rows.length)
              .boxed()
              .min(Comparator.comparingDouble(j -> Math.hypot(rows[j] - row, columns[j] - column)))
              .orElseThrow();
      corrected[i] = every[i] - surface[nearest] + middle;
    }
    return corrected;
  }

  private static List<CorrectedWell> rows(
      Measure measure, List<WellReading> wells, double[] corrected) {
    double[] scaled = scaled(measure, wells);
    boolean[] sample = new boolean[wells.size()];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = wells.get(i).is(Role.SAMPLE);
    }
    return IntStream.range(0, wells.size())
        .mapToObj(
            i ->
                new CorrectedWell(
                    wells.get(i).well(),
                    measure.value(wells.get(i)).orElseThrow(),
                    scaled[i],
                    finite(corrected[i]),
                    rank(scaled, sample, i),
                    rank(corrected, sample, i)))
        .toList();
  }

  /** Mid-rank among the sample wells that have a number. */
  private static OptionalDouble rank(double[] values, boolean[] sample, int i) {
    if (!sample[i] || !Double.isFinite(values[i])) {
      return OptionalDouble.empty();
    }
    double below = 0;
    double same = 0;
    for (int j = 0; j < values.length; j++) {
      below += sample[j] && values[j] < values[i] ? 1 : 0;
      same += sample[j] && values[j] == values[i] ? 1 : 0;
    }
    return OptionalDouble.of(below + (same + 1) / 2);
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
