package org.wormscreen.screening.number;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.stats.plate.Normalisation;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.robust.MedianPolish;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.stats.robust.RobustScore;

/** One plate of one repetition, its wells in order. */
record NumberPlate(List<NumberWell> wells) {

  private double[] values(Role role) {
    return wells.stream()
        .filter(w -> w.role() == role && w.counts())
        .mapToDouble(w -> w.value().getAsDouble())
        .toArray();
  }

  /** Each well with its scores. */
  List<ScoreRow> scores() {
    double[] samples = values(Role.SAMPLE);
    double[] negative = values(Role.NEGATIVE);
    double[] positive = values(Role.POSITIVE);
    double[][] polished = samples.length == 0 ? new double[0][0] : polished();
    Normalisation controls =
        negative.length == 0 || positive.length == 0
            ? new Normalisation(Double.NaN, Double.NaN, false)
            : Normalisation.byMedians(Spread.of(negative), Spread.of(positive));
    return wells.stream()
        .map(
            well ->
                new ScoreRow(
                    well.plate(),
                    well.replicate(),
                    well.well().label(),
                    well.role().label(),
                    well.treatment(),
                    well.value(),
                    scored(well, v -> 100 * v / median(negative)),
                    scored(well, controls::percentInhibition),
                    scored(
                        well, v -> samples.length < 2 ? Double.NaN : RobustScore.of(samples).of(v)),
                    well.role() == Role.SAMPLE
                        ? scored(well, v -> polished[well.well().row()][well.well().column()])
                        : OptionalDouble.empty(),
                    well.reason()))
        .toList();
  }

  private static double median(double[] values) {
    return values.length == 0 ? Double.NaN : Middle.median(values);
  }

  private static OptionalDouble scored(
      NumberWell well, java.util.function.DoubleUnaryOperator score) {
    return well.counts()
        ? finite(score.applyAsDouble(well.value().getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** B-scores by row and column; NaN where no sample well counts. */
  private double[][] polished() {
    PlateFormat format = PlateFormat.smallestWith(wells.stream().map(NumberWell::well).toList());
    double[][] values = new double[format.rows()][format.columns()];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    for (NumberWell well : wells) {
      if (well.role() == Role.SAMPLE && well.counts()) {
        values[well.well().row()][well.well().column()] = well.value().getAsDouble();
      }
    }
    return MedianPolish.converged(values).bScores();
  }

  /** The plate's own figures. */
  NumberPlateRow quality() {
    double[] negative = values(Role.NEGATIVE);
    double[] positive = values(Role.POSITIVE);
    boolean both = negative.length >= 2 && positive.length >= 2;
    Spread n = Spread.of(negative);
    Spread p = Spread.of(positive);
    OptionalDouble none = OptionalDouble.empty();
    int counting = (int) wells.stream().filter(NumberWell::counts).count();
    return new NumberPlateRow(
        wells.get(0).plate(),
        wells.get(0).replicate(),
        counting,
        wells.size() - counting,
        negative.length,
        positive.length,
        both ? finite(Separation.zPrime(p, n)) : none,
        both ? finite(Separation.zPrimeRobust(p, n)) : none,
        both ? finite(Separation.ssmd(p, n)) : none,
        finite(median(values(Role.SAMPLE))));
  }
}
