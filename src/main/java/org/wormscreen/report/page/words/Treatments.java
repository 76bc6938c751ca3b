package org.wormscreen.report.page.words;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.well.WellSummary;

/** Which well belongs to which row of the hit list, and which rows are samples, not controls. */
public final class Treatments {

  private record Key(String strain, Treatment treatment) {}

  private final List<Hit> hits;
  private final Map<Key, Hit> byKey = new HashMap<>();
  private final Map<Key, Set<Role>> roles = new HashMap<>();

  /** The rows of a hit list beside what the wells hold. */
  public Treatments(List<Hit> hits, Stream<WellContents> wells) {
    this.hits = hits;
    hits.forEach(h -> byKey.putIfAbsent(key(h), h));
    wells.forEach(
        c -> roles.computeIfAbsent(key(c), k -> EnumSet.noneOf(Role.class)).add(c.role()));
  }

  private static Key key(Hit hit) {
    return new Key(hit.strain(), hit.treatment());
  }

  private static Key key(WellContents contents) {
    return new Key(contents.strain(), contents.treatment());
  }

  /** The row to which a well belongs. */
  public Optional<Hit> of(WellSummary well) {
    return well.contents().flatMap(c -> Optional.ofNullable(byKey.get(key(c))));
  }

  /** What a treatment is for, when none of its wells is a sample. */
  public Optional<Role> controlRole(Hit hit) {
    Set<Role> of = roles.getOrDefault(key(hit), Set.of());
    return of.contains(Role.SAMPLE) ? Optional.empty() : of.stream().findFirst();
  }

  /** The treatments under test, without the controls. */
  public List<Hit> samples() {
    return hits.stream().filter(h -> controlRole(h).isEmpty()).toList();
  }

  /** Whether something was found, for good or bad; a fragile call is none. */
  public static boolean called(Hit hit) {
    return !tone(hit.call()).equals("none") && !tone(hit.call()).equals("unsure");
  }

  /** The style of a call: {@code gain}, {@code harm}, {@code unsure} or {@code none}. */
  public static String tone(Call call) {
    return switch (call) {
      case SUPPRESSOR, PROTECTIVE, LARGER -> "gain";
      case ENHANCER, TOXIC, ARRESTED, SLOW_GROWTH, OVER_INHIBITION, LETHAL, SMALLER -> "harm";
      case FRAGILE -> "unsure";
      case INACTIVE, TOO_FEW, NO_CONTROLS -> "none";
    };
  }

  /** How often each call was made, in the order of the words. */
  public static Map<Call, Long> counts(List<Hit> hits) {
    Map<Call, Long> counts = new EnumMap<>(Call.class);
    hits.forEach(h -> counts.merge(h.call(), 1L, Long::sum));
    return counts;
  }
}
