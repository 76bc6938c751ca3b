package org.wormscreen.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.pathway.StrainEffect.Answer;
import org.wormscreen.plate.Assay;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * Reads which treatments keep their activity on a resistant strain. The same for small and long
 * animals (LRIG model, sma-10): there k of n counts the animals longer than the vehicle's median.
 */
public record ResistanceReader(PathwaySettings settings, StrainPanel panel) {

  /** With the usual settings. */
  public static ResistanceReader withDefaults() {
    return new ResistanceReader(PathwaySettings.defaults(), StrainPanel.known());
  }

  /**
   * One reading for each treatment that was tried on both strains, by treatment.
   *
   * @param assay any
   * @param sensitive the strain on which the treatments are known or hoped to act
   * @param resistant the strain that stands up to some of them
   */
  public List<ResistanceReading> read(
      Assay assay, List<WellReading> wells, String sensitive, String resistant) {
    EffectTest test = new EffectTest(Measure.of(assay), settings, panel);
    List<Comparison> all = test.comparisons(wells);
    List<ResistanceReading> readings = new ArrayList<>();
    for (Comparison one : all) {
      if (!one.group().strain().equals(sensitive)) {
        continue;
      }
      Optional<Comparison> two =
          all.stream()
              .filter(c -> c.group().strain().equals(resistant))
              .filter(c -> c.group().treatment().equals(one.group().treatment()))
              .findFirst();
      two.ifPresent(c -> readings.add(reading(test, one, c)));
    }
    return List.copyOf(readings);
  }

  private ResistanceReading reading(EffectTest test, Comparison one, Comparison two) {
    StrainEffect sensitive = test.effect(one);
    StrainEffect resistant = test.effect(two);
    List<WellTest.Plate> first = Shares.tested(one).plates();
    List<WellTest.Plate> second = Shares.tested(two).plates();
    List<Proportion> wells = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    int strata = first.size() + second.size();
    add(wells, rows, first, 0, strata, 0);
    add(wells, rows, second, first.size(), strata, 1);
    OptionalDouble none = OptionalDouble.empty();
    boolean keeps = resistant.answer() == Answer.SUPPRESSED;
    if (wells.size() <= strata + 2) {
      return new ResistanceReading(
          one.group().treatment(),
          sensitive,
          resistant,
          none,
          none,
          none,
          none,
          keeps,
          "Too few wells to compare the strains.");
    }
    WellCoefficient c = WellCoefficient.of(wells, rows.toArray(double[][]::new), strata + 1);
    return new ResistanceReading(
        one.group().treatment(),
        sensitive,
        resistant,
        EffectTest.finite(c.logOdds()),
        EffectTest.finite(c.limits().low()),
        EffectTest.finite(c.limits().high()),
        EffectTest.finite(c.p()),
        keeps,
        sentence(sensitive, resistant, c));
  }

  /** Columns: one a plate and strain, treated, treated on the resistant strain. */
  private static void add(
      List<Proportion> wells,
      List<double[]> rows,
      List<WellTest.Plate> plates,
      int from,
      int strata,
      int resistant) {
    for (int plate = 0; plate < plates.size(); plate++) {
      for (boolean treated : new boolean[] {false, true}) {
        List<Proportion> here =
            treated ? plates.get(plate).treated() : plates.get(plate).reference();
        for (Proportion well : here) {
          double[] row = new double[strata + 2];
          row[from + plate] = 1;
          row[strata] = treated ? 1 : 0;
          row[strata + 1] = treated ? resistant : 0;
          wells.add(well);
          rows.add(row);
        }
      }
    }
  }

  private String sentence(StrainEffect sensitive, StrainEffect resistant, WellCoefficient c) {
    String numbers =
        Words.say(
            "log-odds %s on %s, %s on %s, difference %+.2f (%s to %s), p = %s",
            PathwayReader.number(sensitive.logOdds()),
            sensitive.strain(),
            PathwayReader.number(resistant.logOdds()),
            resistant.strain(),
            c.logOdds(),
            PathwayReader.number(EffectTest.finite(c.limits().low())),
            PathwayReader.number(EffectTest.finite(c.limits().high())),
            Words.p(c.p()));
    boolean acts = sensitive.answer() == Answer.SUPPRESSED;
    boolean weaker = c.p() <= settings.p() && c.logOdds() > 0;
    String verdict;
    if (!acts) {
      verdict = "No activity on the sensitive strain to lose";
    } else if (resistant.answer() == Answer.SUPPRESSED) {
      verdict = weaker ? "Keeps activity, but less of it" : "Keeps activity";
    } else if (weaker) {
      verdict = "Loses activity on the resistant strain";
    } else {
      verdict = "Loss of activity is not shown, nor that it is kept";
    }
    return verdict + ": " + numbers + ".";
  }
}
