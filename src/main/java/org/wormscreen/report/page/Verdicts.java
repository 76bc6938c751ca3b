package org.wormscreen.report.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.well.WellSummary;

/** How calls are sorted, coloured and found for a well. */
final class Verdicts {

  private Verdicts() {}

  /** Whether something was found, for good or bad; a fragile call is none. */
  static boolean called(Hit hit) {
    return !tone(hit.call()).equals("none") && !tone(hit.call()).equals("unsure");
  }

  /** The style of a call: {@code gain}, {@code harm}, {@code unsure} or {@code none}. */
  static String tone(Call call) {
    return switch (call) {
      case SUPPRESSOR, PROTECTIVE, LARGER -> "gain";
      case ENHANCER, TOXIC, ARRESTED, SLOW_GROWTH, OVER_INHIBITION, LETHAL, SMALLER -> "harm";
      case FRAGILE -> "unsure";
      case INACTIVE, TOO_FEW, NO_CONTROLS -> "none";
    };
  }

  /** The row of the hit list to which a well belongs. */
  static Optional<Hit> of(WellSummary well, List<Hit> hits) {
    return well.contents()
        .flatMap(
            c ->
                hits.stream()
                    .filter(h -> h.strain().equals(c.strain()))
                    .filter(h -> h.treatment().equals(c.treatment()))
                    .findFirst());
  }

  /** How often each call was made, in the order of the words. */
  static Map<Call, Long> counts(List<Hit> hits) {
    Map<Call, Long> counts = new EnumMap<>(Call.class);
    hits.forEach(h -> counts.merge(h.call(), 1L, Long::sum));
    return counts;
  }
}
