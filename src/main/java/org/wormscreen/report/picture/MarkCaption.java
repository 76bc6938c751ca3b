package org.wormscreen.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.report.PlainNumber;

/** What is said of an outlined object when a reader points at it. */
final class MarkCaption {

  private static final int DIGITS = 3;

  private MarkCaption() {}

  /** Such as {@code "3: dead, 812 um long, 41 um wide"}. */
  static String of(AnimalScore score) {
    List<String> words = new ArrayList<>();
    score.reason().ifPresent(r -> words.add("not scored, " + words(r)));
    score.vulva().filter(VulvaScore::counts).ifPresent(v -> words.add(of(v)));
    score
        .induction()
        .filter(i -> i.index().isPresent())
        .ifPresent(i -> words.add("induction " + PlainNumber.of(i.index().getAsDouble(), DIGITS)));
    if (score.vulva().isEmpty() && score.induction().isEmpty()) {
      score.viability().ifPresent(viability -> words.addAll(of(viability)));
    }
    score.size().map(MarkCaption::of).ifPresent(words::add);
    return score.number() + (words.isEmpty() ? "" : ": " + String.join(", ", words));
  }

  private static String of(VulvaScore vulva) {
    String places =
        vulva.protrusions().stream()
            .filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA)
            .map(p -> PlainNumber.fixed(p.position(), 0))
            .collect(Collectors.joining(" and "));
    String type =
        switch (vulva.type()) {
          case MUV -> "multivulva, pseudovulvae at " + places + " of 100";
          case PVL -> "protruding vulva";
          case NORMAL -> "no pseudovulva";
          case VUL_BAG, UNREADABLE -> words(vulva.type().name());
        };
    return type + ", confidence " + PlainNumber.fixed(vulva.confidence(), 2);
  }

  private static List<String> of(Viability viability) {
    if (viability.disputed()) {
      return List.of(
          "brightfield says " + life(viability.brightfield()),
          "stain says " + life(viability.stain()));
    }
    return viability.alive().isPresent() ? List.of(life(viability.alive())) : List.of();
  }

  private static String life(Optional<Boolean> alive) {
    return alive.orElse(false) ? "alive" : "dead";
  }

  private static String of(Size size) {
    String length = um(size.lengthUm()) + " long";
    return Double.isFinite(size.widthUm()) ? length + ", " + um(size.widthUm()) + " wide" : length;
  }

  private static String um(double value) {
    return PlainNumber.of(value, DIGITS) + " \u00b5m";
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
