package org.wormscreen.well;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;

/**
 * How the animals of a well are, whatever they are scored for: what a poison or a delay of growth
 * would show in.
 *
 * @param alive k alive of n judged; empty where viability was not judged
 * @param adult k of n animals whose stage is known that reached the stage of the assay: adults, or
 *     mid-L4 larvae where induction was read; empty where it was not asked for
 * @param unreadable k animals that count in the assay but could not be scored, of n that count;
 *     empty where that is not known
 * @param lengthMedianUm median length of the scored animals, um; empty without any
 * @param lengthsUm lengths of the scored animals, um, ascending; empty where only the median is
 *     known
 */
public record Condition(
    Optional<Proportion> alive,
    Optional<Proportion> adult,
    Optional<Proportion> unreadable,
    OptionalDouble lengthMedianUm,
    List<Double> lengthsUm) {

  public Condition {
    lengthsUm = List.copyOf(lengthsUm);
    requireAscending(lengthsUm);
    if (lengthMedianUm.isPresent() && !(lengthMedianUm.getAsDouble() > 0)
        || lengthMedianUm.isPresent() && Double.isInfinite(lengthMedianUm.getAsDouble())) {
      throw new IllegalArgumentException(
          "A median length is finite and above 0 um; found " + lengthMedianUm.getAsDouble());
    }
    if (!lengthsUm.isEmpty() && lengthMedianUm.isEmpty()) {
      throw new IllegalArgumentException("Lengths have a median; found none");
    }
  }

  /** Nothing is known. */
  public static Condition unknown() {
    return new Condition(
        Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(), List.of());
  }

  /** Of lengths alone, in any order. */
  public static Condition ofLengths(List<Double> lengthsUm) {
    List<Double> sorted = lengthsUm.stream().sorted().toList();
    return new Condition(
        Optional.empty(), Optional.empty(), Optional.empty(), median(sorted), sorted);
  }

  /** The same with these animals alive. */
  public Condition withAlive(Proportion share) {
    return new Condition(Optional.of(share), adult, unreadable, lengthMedianUm, lengthsUm);
  }

  /** The same with these animals adult. */
  public Condition withAdult(Proportion share) {
    return new Condition(alive, Optional.of(share), unreadable, lengthMedianUm, lengthsUm);
  }

  /** The same with these animals not readable. */
  public Condition withUnreadable(Proportion share) {
    return new Condition(alive, adult, Optional.of(share), lengthMedianUm, lengthsUm);
  }

  /** The same with this median length alone. */
  public Condition withMedianLength(double um) {
    return new Condition(alive, adult, unreadable, OptionalDouble.of(um), List.of());
  }

  static void requireAscending(List<Double> lengthsUm) {
    double last = 0;
    for (double length : lengthsUm) {
      if (!(length > 0 && length >= last && Double.isFinite(length))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Lengths are finite, above 0 um and ascend; found %s after %s",
                length,
                last));
      }
      last = length;
    }
  }

  private static OptionalDouble median(List<Double> ascending) {
    int n = ascending.size();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((ascending.get((n - 1) / 2) + ascending.get(n / 2)) / 2);
  }
}
