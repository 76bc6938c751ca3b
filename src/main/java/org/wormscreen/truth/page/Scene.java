package org.wormscreen.truth.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.truth.outline.AnnotatedAnimal;
import org.wormscreen.truth.outline.FieldComparison;
import org.wormscreen.truth.outline.FoundAnimal;
import org.wormscreen.truth.outline.Match;
import org.wormscreen.truth.outline.Region;
import org.wormscreen.truth.vulva.Known;
import org.wormscreen.truth.vulva.Said;

/**
 * Animals, annotated and found, that touch each other in one field: the smallest piece of a picture
 * in which an error can be looked at.
 *
 * @param annotated indices into the field's annotated animals
 * @param found indices into the field's found animals
 * @param matches the pairs among them at IoU .5
 */
public record Scene(
    FieldComparison field, List<Integer> annotated, List<Integer> found, List<Match> matches) {

  private static final double FOUND = 0.5;

  /** Most wrong vulvae first, then missed and false animals, wrong verdicts, misfit, place. */
  public static final Comparator<Scene> WORST_FIRST =
      Comparator.comparingInt(Scene::wrongVulva)
          .thenComparingInt(Scene::errors)
          .thenComparingInt(Scene::wrongLife)
          .thenComparingDouble(Scene::misfit)
          .reversed()
          .thenComparing(s -> s.field().well())
          .thenComparing(s -> s.field().field())
          .thenComparing(Scene::top)
          .thenComparing(Scene::left);

  /** Cuts a field into its scenes. */
  public static List<Scene> of(FieldComparison field) {
    List<Region> regions = new ArrayList<>();
    field.annotated().forEach(a -> regions.add(a.region()));
    field.found().forEach(f -> regions.add(f.region()));
    int firstFound = field.annotated().size();
    BitSet seen = new BitSet();
    List<Scene> scenes = new ArrayList<>();
    for (int start = 0; start < regions.size(); start++) {
      if (!seen.get(start)) {
        List<Integer> group = touching(start, regions, seen);
        List<Integer> annotated = group.stream().filter(i -> i < firstFound).toList();
        List<Integer> found =
            group.stream().filter(i -> i >= firstFound).map(i -> i - firstFound).toList();
        List<Match> matches =
            field.matchesAt(FOUND).stream().filter(m -> annotated.contains(m.annotated())).toList();
        scenes.add(new Scene(field, annotated, found, matches));
      }
    }
    return scenes;
  }

  private static List<Integer> touching(int start, List<Region> regions, BitSet seen) {
    List<Integer> group = new ArrayList<>(List.of(start));
    seen.set(start);
    for (int next = 0; next < group.size(); next++) {
      Region here = regions.get(group.get(next));
      for (int other = 0; other < regions.size(); other++) {
        if (!seen.get(other) && here.touches(regions.get(other))) {
          seen.set(other);
          group.add(other);
        }
      }
    }
    return group.stream().sorted().toList();
  }

  /** Annotated animals without a partner. */
  public List<Integer> missed() {
    return annotated.stream()
        .filter(i -> matches.stream().noneMatch(m -> m.annotated() == i))
        .toList();
  }

  /** Found animals without a partner. */
  List<Integer> extra() {
    return found.stream().filter(i -> matches.stream().noneMatch(m -> m.found() == i)).toList();
  }

  /** Missed and false animals. */
  public int errors() {
    return missed().size() + extra().size();
  }

  /** Matched animals whose verdict of life is not their label. */
  int wrongLife() {
    return (int)
        matches.stream()
            .filter(
                m -> {
                  AnnotatedAnimal animal = field.annotated().get(m.annotated());
                  FoundAnimal partner = field.found().get(m.found());
                  return animal.alive().isPresent()
                      && partner.alive().isPresent()
                      && !animal.alive().equals(partner.alive());
                })
            .count();
  }

  /** Matched animals whose vulva was called otherwise than annotated. */
  int wrongVulva() {
    return (int) matches.stream().filter(m -> !vulvaWords(m).isEmpty()).count();
  }

  /** How call and annotation of a pair's vulva differ; {@code ""} where they do not. */
  String vulvaWords(Match match) {
    Known known = field.annotated().get(match.annotated()).vulva();
    Said said = field.found().get(match.found()).vulva();
    if (known.muv().isPresent() && said.muv().isPresent() && !known.muv().equals(said.muv())) {
      return said.muv().get() ? "called multivulva, is not" : "is multivulva, not called";
    }
    boolean counted = known.pseudovulvae().isPresent() && said.pseudovulvae().isPresent();
    if (counted && !known.pseudovulvae().equals(said.pseudovulvae())) {
      return "%s pseudovulvae, %s counted"
          .formatted(known.pseudovulvae().getAsInt(), said.pseudovulvae().getAsInt());
    }
    boolean indexed = known.induction().isPresent() && said.induction().isPresent();
    if (indexed && known.induction().getAsDouble() != said.induction().getAsDouble()) {
      return "induction %s, read as %s"
          .formatted(known.induction().getAsDouble(), said.induction().getAsDouble());
    }
    return "";
  }

  /** The sum of 1 - IoU over the pairs. */
  double misfit() {
    return matches.stream().mapToDouble(m -> 1 - m.iou()).sum();
  }

  /** Everything of the scene. */
  List<Region> regions() {
    return Stream.concat(
            annotated.stream().map(i -> field.annotated().get(i).region()),
            found.stream().map(i -> field.found().get(i).region()))
        .toList();
  }

  private int top() {
    return regions().stream().mapToInt(Region::top).min().orElseThrow();
  }

  private int left() {
    return regions().stream().mapToInt(Region::left).min().orElseThrow();
  }
}
