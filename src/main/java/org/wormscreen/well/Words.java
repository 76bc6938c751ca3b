package org.wormscreen.well;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers and wells as people read them. */
public final class Words {

  private static final int MOST_NAMES = 6;

  private Words() {}

  /** The sentence with its numbers, the same in every country. */
  public static String say(String sentence, Object... numbers) {
    return String.format(Locale.ROOT, sentence, numbers);
  }

  /** {@code 1 well}, {@code 3 wells}. */
  public static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** Two significant digits. */
  public static String p(double p) {
    return p >= 0.001 ? say("%.2g", p) : say("%.1e", p);
  }

  /** {@code 2 of 4 wells failed (B07, B08); 1 of 4 wells left out by hand (B09).} */
  public static String notCounting(List<WellReading> lost, int all) {
    Map<WellStatus, List<WellReading>> byStatus =
        lost.stream()
            .collect(Collectors.groupingBy(WellReading::status, TreeMap::new, Collectors.toList()));
    return byStatus.entrySet().stream()
        .map(
            e ->
                say(
                    "%d of %s %s (%s)",
                    e.getValue().size(), count(all, "well"), fate(e.getKey()), names(e.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String fate(WellStatus status) {
    return switch (status) {
      case OK, CROWDED -> "measured without any animal to judge";
      case TOO_FEW -> "with too few animals";
      case EMPTY_WELL -> "without animals";
      case TOO_COARSE -> "too coarse to measure";
      case SATURATED -> "overdriven";
      case MISSING_IMAGE -> "without images";
      case UNMAPPED -> "not in the map";
      case EXCLUDED -> "left out by hand";
      case FAILED -> "failed";
    };
  }

  /** Labels of the wells, with their plate when there is more than one. */
  public static String names(List<WellReading> wells) {
    boolean plates = wells.stream().map(WellReading::stratum).distinct().count() > 1;
    String some =
        wells.stream()
            .limit(MOST_NAMES)
            .map(w -> (plates ? w.stratum() + " " : "") + w.well().label())
            .collect(Collectors.joining(", "));
    return wells.size() > MOST_NAMES
        ? say("%s and %d more", some, wells.size() - MOST_NAMES)
        : some;
  }
}
