package org.wormscreen.truth.figure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.folder.Table;

/**
 * Calls of {@code hits.csv} against what treatments really do: the column {@code does} of the
 * truth's {@code treatments.csv}, with the words {@code suppresses}, {@code poisons}, {@code
 * arrests}, {@code protects} (not judged) and {@code nothing}.
 *
 * @param suppressorsFound treatments that suppress, and how many of them are called suppressors
 * @param harmCalled treatments that poison or arrest, and how many of them are called suppressors
 * @param inactiveCalled treatments that do nothing, and how many of them are called anything that
 *     acts
 */
public record CallFigures(
    Proportion suppressorsFound, Proportion harmCalled, Proportion inactiveCalled) {

  private static final String SUPPRESSOR = "suppressor";
  private static final Set<String> SILENT = Set.of("inactive", "too_few", "no_controls", "fragile");

  /** The figures; empty where either side has no such table. */
  public static Optional<CallFigures> of(Path results, Path truth) {
    Map<String, String> calls = new HashMap<>();
    for (Table.Row row : Table.readIfPresent(results.resolve("hits.csv")).rows()) {
      row.text("call").ifPresent(call -> calls.put(key(row), call));
    }
    int[][] counts = new int[3][2];
    for (Table.Row row : Table.readIfPresent(truth.resolve("treatments.csv")).rows()) {
      Optional<String> does = row.text("does");
      Optional<String> call = Optional.ofNullable(calls.get(key(row)));
      if (does.isEmpty() || call.isEmpty()) {
        continue;
      }
      switch (does.get()) {
        case "suppresses" -> count(counts[0], call.get().equals(SUPPRESSOR));
        case "poisons", "arrests" -> count(counts[1], call.get().equals(SUPPRESSOR));
        case "nothing" -> count(counts[2], !SILENT.contains(call.get()));
        case "protects" -> {
          // No claim about vulvae either way.
        }
        default ->
            throw row.wrong(
                "suppresses, poisons, arrests, protects or nothing in column 'does'", does.get());
      }
    }
    return counts[0][1] + counts[1][1] + counts[2][1] == 0
        ? Optional.empty()
        : Optional.of(new CallFigures(share(counts[0]), share(counts[1]), share(counts[2])));
  }

  /** The figures as a line for a terminal. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "calls                %d of %d suppressors found; called suppressor: %d of %d that poison or arrest; called at all: %d of %d that do nothing%n",
        suppressorsFound.successes(),
        suppressorsFound.trials(),
        harmCalled.successes(),
        harmCalled.trials(),
        inactiveCalled.successes(),
        inactiveCalled.trials());
  }

  private static void count(int[] counts, boolean hit) {
    counts[0] += hit ? 1 : 0;
    counts[1]++;
  }

  private static Proportion share(int[] counts) {
    return new Proportion(counts[0], counts[1]);
  }

  private static String key(Table.Row row) {
    return String.join(
        "\t",
        row.text("strain").orElse(""),
        row.text("treatment").orElse(""),
        Double.toString(row.decimal("concentration_um").orElse(0)));
  }
}
