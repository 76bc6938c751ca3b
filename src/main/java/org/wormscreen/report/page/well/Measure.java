package org.wormscreen.report.page.well;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.ColourScale;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.InductionTally;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.VulvaTally;
import org.wormscreen.well.WellSummary;

/** A number of a well that a plate map shows. */
public enum Measure {
  /** Share multivulva of the adults that count, 0 to 1; absent where none counts. */
  MULTIVULVA("Fraction multivulva", ColourScale.VIRIDIS) {
    @Override
    public OptionalDouble of(WellSummary well) {
      return share(well).map(k -> OptionalDouble.of(k.fraction())).orElse(OptionalDouble.empty());
    }

    @Override
    public String inWords(WellSummary well) {
      return share(well)
          .map(k -> "multivulva %s, %s".formatted(Words.ratio(k), Words.share(k)))
          .orElse("no adult could be read");
    }

    @Override
    public Optional<Proportion> share(WellSummary well) {
      return well.vulva().flatMap(VulvaTally::reading).map(VulvaReading::muv);
    }

    @Override
    public Axis axis(List<WellSummary> wells) {
      return Axis.share();
    }
  },
  /** Mean vulval induction index, 0 to 6; absent where none was read. */
  INDUCTION("Mean vulval induction", ColourScale.VIRIDIS) {
    @Override
    public OptionalDouble of(WellSummary well) {
      return well.induction().map(InductionTally::mean).orElse(OptionalDouble.empty());
    }

    @Override
    public String inWords(WellSummary well) {
      return of(well).isPresent()
          ? "mean induction %s of %s"
              .formatted(
                  Words.fixed(of(well), 2),
                  Words.count(well.induction().orElseThrow().indices().size(), "larva", "larvae"))
          : "no induction could be read";
    }

    @Override
    public Axis axis(List<WellSummary> wells) {
      List<Double> values = values(wells);
      values.add(0.0);
      values.add(MOST_INDUCED);
      return Axis.covering(values);
    }
  },
  /** Share alive of the animals judged, 0 to 1; absent where none was judged. */
  ALIVE("Fraction alive", ColourScale.VIRIDIS) {
    @Override
    public OptionalDouble of(WellSummary well) {
      return well.alive()
          .filter(k -> k.trials() > 0)
          .map(k -> OptionalDouble.of(k.fraction()))
          .orElse(OptionalDouble.empty());
    }

    @Override
    public String inWords(WellSummary well) {
      return well.alive()
          .map(k -> "alive %s, %s".formatted(Words.ratio(k), Words.share(k)))
          .orElse("life not judged");
    }

    @Override
    public Optional<Proportion> share(WellSummary well) {
      return well.alive().filter(k -> k.trials() > 0);
    }

    @Override
    public Axis axis(List<WellSummary> wells) {
      return Axis.share();
    }
  },
  /** Median length in um; absent without animals. */
  LENGTH("Median length, \u00b5m", ColourScale.VIRIDIS) {
    @Override
    public OptionalDouble of(WellSummary well) {
      return well.lengthMedianUm();
    }

    @Override
    public String inWords(WellSummary well) {
      return well.lengthMedianUm().isPresent()
          ? "median length " + Words.number(well.lengthMedianUm()) + " \u00b5m"
          : "no length";
    }

    @Override
    public Axis axis(List<WellSummary> wells) {
      List<Double> values = values(wells);
      if (!values.isEmpty()) {
        List<Double> sorted = values.stream().sorted().toList();
        double middle = sorted.get(sorted.size() / 2);
        values.add(middle * (1 - LEAST_SPAN));
        values.add(middle * (1 + LEAST_SPAN));
      }
      return Axis.covering(values);
    }
  },
  /** Animals scored; absent for wells that are lost. */
  SCORED("Animals scored", ColourScale.CIVIDIS) {
    @Override
    public OptionalDouble of(WellSummary well) {
      boolean unseen = well.seen() == 0 && Standing.of(well) == Standing.LOST;
      return unseen ? OptionalDouble.empty() : OptionalDouble.of(well.scored());
    }

    @Override
    public String inWords(WellSummary well) {
      return Words.count(well.scored(), "animal scored", "animals scored");
    }

    @Override
    public Axis axis(List<WellSummary> wells) {
      List<Double> values = values(wells);
      values.add(0.0);
      return Axis.covering(values);
    }
  };

  /** Colours reach at least so far to both sides of the middle, so that noise looks like noise. */
  private static final double LEAST_SPAN = 0.15;

  private static final double MOST_INDUCED = 6;

  private final String title;
  private final ColourScale colours;

  Measure(String title, ColourScale colours) {
    this.title = title;
    this.colours = colours;
  }

  /** What it is, with its unit. */
  public String title() {
    return title;
  }

  /** A word of letters that tells its drawing apart. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public ColourScale colours() {
    return colours;
  }

  /** The number of this well. */
  public abstract OptionalDouble of(WellSummary well);

  /** The number of this well as people say it. */
  public abstract String inWords(WellSummary well);

  /** A scale on which all these wells lie. */
  public abstract Axis axis(List<WellSummary> wells);

  public List<Double> values(List<WellSummary> wells) {
    List<Double> values = new ArrayList<>();
    wells.forEach(w -> of(w).ifPresent(values::add));
    return values;
  }

  /** k of n behind the number; empty for wells without, and for numbers that are no shares. */
  public Optional<Proportion> share(WellSummary well) {
    return Optional.empty();
  }

  /** What the assay asks for; empty for assays without a measure of wells. */
  public static Optional<Measure> of(Assay assay) {
    return switch (assay) {
      case VIABILITY -> Optional.of(ALIVE);
      case SIZE -> Optional.of(LENGTH);
      case MUV -> Optional.of(MULTIVULVA);
      case INDUCTION -> Optional.of(INDUCTION);
    };
  }
}
