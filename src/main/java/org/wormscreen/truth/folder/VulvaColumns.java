package org.wormscreen.truth.folder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.truth.vulva.Known;

/**
 * The columns of the truth's {@code worms.csv} that speak of the vulva: {@code muv} (1 or 0),
 * {@code pseudovulvae}, {@code pseudovulva_heights_seen_um} (as they stand out in the picture, by
 * semicolons), {@code induction}, {@code stage} ({@code adult}, {@code young_adult}, {@code larva},
 * {@code l4}, {@code male} and the like). Any may be absent.
 */
final class VulvaColumns {

  private static final double WHOLE = 0.98;

  private VulvaColumns() {}

  static Known of(Table.Row row) {
    OptionalDouble[] heights = heights(row);
    return new Known(
        adult(row),
        row.integer("muv").map(m -> m == 1),
        row.integer("pseudovulvae").map(OptionalInt::of).orElse(OptionalInt.empty()),
        heights[0],
        heights[1],
        isWhole(row) ? row.decimal("induction") : OptionalDouble.empty());
  }

  /** Living, whole in the picture, an adult hermaphrodite; empty where no stage is given. */
  private static Optional<Boolean> adult(Table.Row row) {
    Optional<String> stage = row.text("stage").map(s -> s.toLowerCase(Locale.ROOT));
    boolean dead = row.text("label").filter("dead"::equals).isPresent();
    return stage.map(s -> isWhole(row) && !dead && (s.equals("adult") || s.equals("young_adult")));
  }

  private static boolean isWhole(Table.Row row) {
    return row.decimal("visible").orElse(1) >= WHOLE;
  }

  /** The lowest and the tallest. */
  private static OptionalDouble[] heights(Table.Row row) {
    Optional<String> text = row.text("pseudovulva_heights_seen_um");
    if (text.isEmpty()) {
      return new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.empty()};
    }
    try {
      double[] um = Arrays.stream(text.get().split(";")).mapToDouble(Double::parseDouble).toArray();
      return new OptionalDouble[] {Arrays.stream(um).min(), Arrays.stream(um).max()};
    } catch (NumberFormatException e) {
      throw row.wrong(
          "heights in um by semicolons in column 'pseudovulva_heights_seen_um'", text.get());
    }
  }
}
