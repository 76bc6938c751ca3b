package org.wormscreen.quality.position;

import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.position.PositionEffect.Kind;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.position.Placed;
import org.wormscreen.stats.position.PositionTest;
import org.wormscreen.stats.wells.StratifiedDifference;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * Asks a plate whether its numbers depend on place: the assay's measure, the animals seen and their
 * length. The vehicle wells are asked where they lie both at the edge and inside; else the sample
 * wells, most of which do nothing in a screen. Shares are tested as Anscombe's (1948, doi
 * 10.1093/biomet/35.3-4.246) arcsine, and told as shares.
 */
public record PositionReader(PositionSettings settings) {

  private static final int FEWEST_A_SIDE = 3;

  /** With the usual settings. */
  public static PositionReader withDefaults() {
    return new PositionReader(PositionSettings.defaults());
  }

  /** The effects of one plate; none where too few wells can be asked. */
  public List<PositionEffect> read(Measure measure, List<WellReading> wells) {
    PlateFormat format = PlateFormat.smallestWith(wells.stream().map(WellReading::well).toList());
    List<PositionEffect> effects = new ArrayList<>();
    List<WellReading> counting = wells.stream().filter(measure::counts).toList();
    effects.addAll(
        read(measure.label(), counting, format, w -> scaled(measure, w), w -> measure.value(w)));
    Function<WellReading, OptionalDouble> seen = w -> OptionalDouble.of(w.seen());
    List<WellReading> analysed = wells.stream().filter(WellReading::analysed).toList();
    effects.addAll(read("animals seen", analysed, format, seen, seen));
    if (measure != Measure.MEDIAN_LENGTH) {
      Function<WellReading, OptionalDouble> length = w -> w.condition().lengthMedianUm();
      List<WellReading> measured =
          analysed.stream().filter(w -> length.apply(w).isPresent()).toList();
      effects.addAll(read("median length, um", measured, format, length, length));
    }
    return List.copyOf(effects);
  }

  private static OptionalDouble scaled(Measure measure, WellReading well) {
    return measure
        .share(well)
        .map(
            s ->
                OptionalDouble.of(
                    StrictMath.asin(Math.sqrt((s.successes() + 0.375) / (s.trials() + 0.75)))))
        .orElseGet(() -> measure.value(well));
  }

  private List<PositionEffect> read(
      String quantity,
      List<WellReading> wells,
      PlateFormat format,
      Function<WellReading, OptionalDouble> scaled,
      Function<WellReading, OptionalDouble> plain) {
    Optional<Role> role = asked(wells, format);
    if (role.isEmpty()) {
      return List.of();
    }
    List<WellReading> asked =
        wells.stream()
            .filter(w -> w.is(role.get()))
            .sorted(Comparator.comparing(WellReading::well))
            .toList();
    List<Placed> placed =
        asked.stream()
            .map(w -> new Placed(w.well().row(), w.well().column(), scaled.apply(w).orElseThrow()))
            .toList();
    String whose = role.get() == Role.NEGATIVE ? "vehicle wells" : "sample wells";
    List<PositionEffect> effects = new ArrayList<>();
    boolean[] edge = edge(asked, format);
    int inside = asked.size() - count(edge);
    if (count(edge) >= FEWEST_A_SIDE && inside >= FEWEST_A_SIDE) {
      effects.add(edge(quantity, whose, asked, placed, edge, plain));
    }
    effects.add(line(quantity, whose, Kind.ROW, PositionTest.rows(placed, deals(), seed()), asked));
    effects.add(
        line(quantity, whose, Kind.COLUMN, PositionTest.columns(placed, deals(), seed()), asked));
    effects.add(
        line(
            quantity, whose, Kind.GRADIENT, PositionTest.gradient(placed, deals(), seed()), asked));
    effects.add(
        line(
            quantity,
            whose,
            Kind.NEIGHBOURS,
            PositionTest.neighbours(placed, deals(), seed()),
            asked));
    return effects;
  }

  private int deals() {
    return settings.deals();
  }

  private long seed() {
    return settings.seed();
  }

  /**
   * Vehicle where it lies on both sides of the edge, else samples; empty when neither is enough.
   */
  private Optional<Role> asked(List<WellReading> wells, PlateFormat format) {
    for (Role role : new Role[] {Role.NEGATIVE, Role.SAMPLE}) {
      List<WellReading> these = wells.stream().filter(w -> w.is(role)).toList();
      int edge = count(edge(these, format));
      if (these.size() >= settings.fewestWells()
          && edge >= FEWEST_A_SIDE
          && these.size() - edge >= FEWEST_A_SIDE) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static boolean[] edge(List<WellReading> wells, PlateFormat format) {
    boolean[] edge = new boolean[wells.size()];
    for (int i = 0; i < edge.length; i++) {
      int row = wells.get(i).well().row();
      int column = wells.get(i).well().column();
      edge[i] =
          row == 0 || column == 0 || row == format.rows() - 1 || column == format.columns() - 1;
    }
    return edge;
  }

  private static int count(boolean[] marks) {
    int n = 0;
    for (boolean mark : marks) {
      n += mark ? 1 : 0;
    }
    return n;
  }

  private PositionEffect edge(
      String quantity,
      String whose,
      List<WellReading> asked,
      List<Placed> placed,
      boolean[] edge,
      Function<WellReading, OptionalDouble> plain) {
    PositionTest test = PositionTest.edge(placed, edge, deals(), seed());
    List<Double> outer = new ArrayList<>();
    List<Double> inner = new ArrayList<>();
    for (int i = 0; i < edge.length; i++) {
      (edge[i] ? outer : inner).add(plain.apply(asked.get(i)).orElseThrow());
    }
    StratifiedDifference difference =
        StratifiedDifference.of(
            List.of(
                new StratifiedDifference.Stratum(
                    outer.stream().mapToDouble(Double::doubleValue).toArray(),
                    inner.stream().mapToDouble(Double::doubleValue).toArray())));
    Limits limits = difference.limits95();
    boolean clear = test.p() <= settings.p();
    return new PositionEffect(
        quantity,
        Kind.EDGE,
        asked.size(),
        difference.difference(),
        finite(limits.low()),
        finite(limits.high()),
        test.p(),
        say(
            "%s of %d %s at the edge less %d inside: %+.3g (%.3g to %.3g), p = %s%s.",
            quantity,
            outer.size(),
            whose,
            inner.size(),
            difference.difference(),
            limits.low(),
            limits.high(),
            Words.p(test.p()),
            clear ? "; spread the controls over edge and inside, and block treatments by it" : ""));
  }

  private PositionEffect line(
      String quantity, String whose, Kind kind, PositionTest test, List<WellReading> asked) {
    String what =
        switch (kind) {
          case ROW -> "rows explain %.0f %% of the variance";
          case COLUMN -> "columns explain %.0f %% of the variance";
          case GRADIENT -> "a slope over the plate explains %.0f %% of the variance";
          case NEIGHBOURS -> "Moran's I of neighbours is %.2f";
          case EDGE -> throw new IllegalArgumentException("An edge has a difference");
        };
    double told = kind == Kind.NEIGHBOURS ? test.statistic() : 100 * test.statistic();
    return new PositionEffect(
        quantity,
        kind,
        asked.size(),
        test.statistic(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        test.p(),
        say(
            "%s of %d %s: " + what + ", p = %s.",
            quantity,
            asked.size(),
            whose,
            told,
            Words.p(test.p())));
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
