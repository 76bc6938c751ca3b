package org.wormscreen.truth.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.outline.AnnotatedAnimal;
import org.wormscreen.truth.outline.FieldComparison;
import org.wormscreen.truth.outline.FoundAnimal;
import org.wormscreen.truth.outline.Match;
import org.wormscreen.truth.vulva.Judged;
import org.wormscreen.truth.vulva.Reliability;
import org.wormscreen.truth.vulva.Said;
import org.wormscreen.truth.vulva.VulvaFigures;

/** Compared fields, well by well, become figures. */
public record Figures(List<List<FieldComparison>> wells) {

  private static final double FOUND = 0.5;

  /** Lower pseudovulvae are at the limit of what people count, um. */
  private static final double LEAST_UM = 9;

  /** An annotated animal with the found one that belongs to it. */
  private record Pair(AnnotatedAnimal annotated, FoundAnimal found) {}

  /** A found outline: how sure of itself, and whether it is an annotated animal. */
  private record Outline(OptionalDouble confidence, boolean right) {}

  /** The figures of these wells. */
  public Evaluation evaluation(
      List<WellFigures> perWell, OptionalDouble aliveFractionError, Optional<CallFigures> calls) {
    List<FieldComparison> fields = wells.stream().flatMap(List::stream).toList();
    List<Pair> pairs = new ArrayList<>();
    for (FieldComparison field : fields) {
      for (Match m : field.matchesAt(FOUND)) {
        pairs.add(new Pair(field.annotated().get(m.annotated()), field.found().get(m.found())));
      }
    }
    return new Evaluation(
        fields.stream().mapToInt(f -> f.annotated().size()).sum(),
        fields.stream().mapToInt(f -> f.found().size()).sum(),
        ApByWell.of(wells).levels(),
        recall(fields, pairs, false),
        recall(fields, pairs, true),
        life(pairs),
        lengths(pairs),
        aliveFractionError,
        confidence(fields),
        VulvaFigures.of(vulvae(fields), LEAST_UM),
        calls,
        perWell,
        notes(perWell, pairs));
  }

  private static List<Reliability> confidence(List<FieldComparison> fields) {
    List<Outline> outlines = new ArrayList<>();
    for (FieldComparison field : fields) {
      Set<Integer> matched =
          field.matchesAt(FOUND).stream().map(Match::found).collect(Collectors.toSet());
      for (int i = 0; i < field.found().size(); i++) {
        outlines.add(new Outline(field.found().get(i).confidence(), matched.contains(i)));
      }
    }
    return Reliability.table(outlines, Outline::confidence, Outline::right);
  }

  private static List<Judged> vulvae(List<FieldComparison> fields) {
    List<Judged> all = new ArrayList<>();
    for (FieldComparison field : fields) {
      for (int i = 0; i < field.annotated().size(); i++) {
        AnnotatedAnimal animal = field.annotated().get(i);
        int index = i;
        Optional<Said> said =
            field.matchesAt(FOUND).stream()
                .filter(m -> m.annotated() == index)
                .map(m -> field.found().get(m.found()).vulva())
                .findFirst();
        all.add(new Judged(field.well(), animal.clustered(), animal.vulva(), said));
      }
    }
    return all;
  }

  private static Proportion recall(
      List<FieldComparison> fields, List<Pair> pairs, boolean clustered) {
    long all =
        fields.stream()
            .flatMap(f -> f.annotated().stream())
            .filter(a -> a.clustered() == clustered)
            .count();
    long hit = pairs.stream().filter(p -> p.annotated().clustered() == clustered).count();
    return new Proportion((int) hit, (int) all);
  }

  private static Evaluation.Life life(List<Pair> pairs) {
    int[][] table = new int[2][2];
    int unjudged = 0;
    for (Pair pair : pairs) {
      if (pair.annotated().alive().isPresent()) {
        if (pair.found().alive().isPresent()) {
          table[pair.annotated().alive().get() ? 1 : 0][pair.found().alive().get() ? 1 : 0]++;
        } else {
          unjudged++;
        }
      }
    }
    return new Evaluation.Life(table[1][1], table[1][0], table[0][1], table[0][0], unjudged);
  }

  private static Evaluation.Lengths lengths(List<Pair> pairs) {
    List<Pair> measured =
        pairs.stream()
            .filter(p -> p.annotated().lengthUm().isPresent() && p.found().lengthUm().isPresent())
            .toList();
    ToDoubleFunction<Pair> bias =
        p -> p.found().lengthUm().getAsDouble() / p.annotated().lengthUm().getAsDouble() - 1;
    return new Evaluation.Lengths(
        measured.size(),
        median(measured.stream().mapToDouble(p -> Math.abs(bias.applyAsDouble(p))).toArray()),
        median(measured.stream().mapToDouble(bias).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static List<String> notes(List<WellFigures> wells, List<Pair> pairs) {
    List<String> notes = new ArrayList<>();
    List<String> failed =
        wells.stream()
            .filter(w -> w.status().startsWith("FAILED") || w.status().startsWith("MISSING"))
            .map(w -> w.well() + " " + w.status())
            .toList();
    if (!failed.isEmpty()) {
      notes.add("Wells that were not analysed, all their animals counted as missed: " + failed);
    }
    long withoutMasks = wells.stream().filter(w -> !w.masks() && w.annotated() > 0).count();
    if (withoutMasks > 0) {
      notes.add(
          "Wells with a count and without masks, judged by their count alone: " + withoutMasks);
    }
    if (pairs.stream().anyMatch(p -> p.annotated().alive().isPresent())
        && pairs.stream().noneMatch(p -> p.found().alive().isPresent())) {
      notes.add("The truth has labels of life, the results no verdicts.");
    }
    return notes;
  }
}
