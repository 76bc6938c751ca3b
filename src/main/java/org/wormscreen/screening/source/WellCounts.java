package org.wormscreen.screening.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.Condition;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;

/**
 * What was counted in a well, as columns of its table.
 *
 * @param k the column of animals that are what the assay asks for
 * @param n the column of animals that were scored
 * @param hasStatus whether the table says what became of each well
 */
record WellCounts(Assay assay, int fewestAnimals, String k, String n, boolean hasStatus) {

  /** Columns read here beside those that the program writes. */
  static final Set<String> COLUMNS =
      Set.of("k", "n", "vul", "adults", "staged", "adult_fraction", "unreadable", "muv_scored");

  private static final String INDUCED = "induction_above_fraction";

  /** Finds the columns of the answer; stops when the table has none. */
  static WellCounts of(CsvLines table, Assay assay, int fewestAnimals) {
    boolean plain = table.has("k") && table.has("n");
    String k = plain ? "k" : assay == Assay.VIABILITY ? "alive" : "muv";
    String n =
        plain
            ? "n"
            : assay == Assay.VIABILITY
                ? "alive_judged"
                : table.has("muv_scored") ? "muv_scored" : "worms_scored";
    WellCounts counts = new WellCounts(assay, fewestAnimals, k, n, table.has("status"));
    if (assay == Assay.SIZE) {
      table.demand(List.of("worms_scored", "length_um_median"));
    } else if (assay == Assay.VIABILITY && !table.has(k) && table.has("alive_fraction")) {
      table.demand(List.of("worms_seen"));
    } else if (!(assay == Assay.INDUCTION && table.has(INDUCED))) {
      table.demand(List.of(k, n));
    }
    return counts;
  }

  /** The assay that a table with these columns answers, when nobody said. */
  static Optional<Assay> guess(CsvLines table) {
    if (table.has("muv") || table.has("k")) {
      return Optional.of(Assay.MUV);
    }
    if (table.has("alive") || table.has("alive_fraction")) {
      return Optional.of(Assay.VIABILITY);
    }
    return table.has("length_um_median") ? Optional.of(Assay.SIZE) : Optional.empty();
  }

  /** The reading of this well; empty when a cell is wrong. */
  Optional<WellReading> reading(
      Line line, WellPlace place, CountedWell well, AnimalLengths.OfWell lengths) {
    int scored = line.count(line.table().has("worms_scored") ? "worms_scored" : n).orElse(0);
    int seen = Math.max(scored, line.count("worms_seen").orElse(scored));
    if (line.count("worms_seen").orElse(seen) < scored) {
      line.wrong("worms_seen", "at least the %s animals scored".formatted(scored));
      return Optional.empty();
    }
    Optional<Proportion> answer = answer(line, scored);
    Optional<VulvaReading> vulva =
        answer.map(
            muv ->
                new VulvaReading(
                    muv,
                    share(line, "vul", n),
                    pseudovulvae(line, muv),
                    lengths.muv().size() <= muv.successes() ? lengths.muv() : List.of()));
    Condition condition = condition(line, seen, scored, lengths);
    int answers =
        switch (assay) {
          case MUV, INDUCTION -> answer.map(Proportion::trials).orElse(0);
          case VIABILITY -> condition.alive().map(Proportion::trials).orElse(0);
          case SIZE -> condition.lengthMedianUm().isPresent() ? scored : 0;
        };
    Fate fate = hasStatus ? Fate.written(line) : Fate.counted(well, seen, answers, fewestAnimals);
    return Optional.of(
        new WellReading(
            place.plate(),
            place.day(),
            place.well(),
            well.contents(),
            fate.status(),
            fate.failure(),
            fate.reason(),
            seen,
            scored,
            vulva,
            condition));
  }

  private Condition condition(Line line, int seen, int scored, AnimalLengths.OfWell lengths) {
    OptionalDouble median = line.number("length_um_median", 1, 10_000);
    Optional<Proportion> alive =
        assay == Assay.VIABILITY && k.equals("k")
            ? share(line, k, n)
            : line.table().has("alive") && line.table().has("alive_judged")
                ? share(line, "alive", "alive_judged")
                : share(line, "alive_fraction", seen);
    return new Condition(
        alive,
        adult(line, seen),
        unreadable(line, scored),
        median,
        median.isPresent() ? lengths.all() : List.of());
  }

  /** Vulvae as counted, or for induction as the share that {@code analyze} writes. */
  private Optional<Proportion> answer(Line line, int scored) {
    if (assay == Assay.SIZE || assay == Assay.VIABILITY) {
      return Optional.empty();
    }
    return assay == Assay.INDUCTION && line.table().has(INDUCED) && !k.equals("k")
        ? share(line, INDUCED, scored)
        : share(line, k, n);
  }

  /** Animals with 0, 1, 2 ... pseudovulvae, {@code 9;14;67}; they are those that were scored. */
  private static List<Integer> pseudovulvae(Line line, Proportion muv) {
    String text = line.text("pseudovulva_counts");
    if (text.isEmpty()) {
      return List.of();
    }
    if (!text.matches("[0-9]{1,6}(;[0-9]{1,6})*")
        || Arrays.stream(text.split(";")).mapToInt(Integer::parseInt).sum() != muv.trials()) {
      line.wrong(
          "pseudovulva_counts",
          "numbers of animals such as 9;14;67 that add up to the %s scored"
              .formatted(muv.trials()));
      return List.of();
    }
    return Arrays.stream(text.split(";")).map(Integer::valueOf).toList();
  }

  private static Optional<Proportion> adult(Line line, int seen) {
    OptionalInt adults = line.count("adults");
    OptionalDouble fraction = line.number("adult_fraction", 0, 1);
    if (line.table().has("staged")) {
      return share(line, "adults", "staged");
    }
    if (adults.isPresent() && fraction.isPresent() && fraction.getAsDouble() > 0) {
      int staged = (int) Math.round(adults.getAsInt() / fraction.getAsDouble());
      return Optional.of(new Proportion(adults.getAsInt(), Math.max(staged, adults.getAsInt())));
    }
    return adults.isPresent() && fraction.isEmpty()
        ? share(line, "adults", "worms_seen")
        : share(line, "adult_fraction", seen);
  }

  /** Animals that could not be read, of these and the ones that were. */
  private static Optional<Proportion> unreadable(Line line, int scored) {
    OptionalInt hidden = line.count("unreadable");
    OptionalDouble fraction = line.number("unreadable_fraction", 0, 1);
    int all =
        hidden.isPresent()
            ? scored + hidden.getAsInt()
            : fraction.isPresent() && fraction.getAsDouble() < 1
                ? (int) Math.round(scored / (1 - fraction.getAsDouble()))
                : 0;
    return all == 0 ? Optional.empty() : Optional.of(new Proportion(all - scored, all));
  }

  /** k of n; empty where either is not given or n is 0. */
  private static Optional<Proportion> share(Line line, String k, String n) {
    OptionalInt successes = line.count(k);
    OptionalInt trials = line.count(n);
    if (successes.isEmpty() || trials.isEmpty()) {
      return Optional.empty();
    }
    if (successes.getAsInt() > trials.getAsInt()) {
      line.wrong(k, "at most the %s animals of column %s".formatted(trials.getAsInt(), n));
      return Optional.empty();
    }
    return trials.getAsInt() == 0
        ? Optional.empty()
        : Optional.of(new Proportion(successes.getAsInt(), trials.getAsInt()));
  }

  /** A share that was written down alone, of the animals seen. */
  private static Optional<Proportion> share(Line line, String column, int seen) {
    OptionalDouble fraction = line.number(column, 0, 1);
    return fraction.isEmpty() || seen == 0
        ? Optional.empty()
        : Optional.of(new Proportion((int) Math.round(fraction.getAsDouble() * seen), seen));
  }

  /** Refuses a table that answers no assay. */
  static ScreenException answersNothing(CsvLines table) {
    return new ScreenException(
        Kind.UNUSABLE_PLATE,
        "%s holds nothing to judge: expected the columns worms_scored and muv, or k and n, or alive_fraction, or length_um_median; found %s."
            .formatted(table.file(), String.join(", ", table.places().keySet())));
  }
}
