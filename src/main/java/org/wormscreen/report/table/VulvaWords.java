package org.wormscreen.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.report.PlainNumber;

/** Protrusions in cells of a table, head first, by semicolons. */
record VulvaWords(Optional<VulvaScore> score) {

  private static final String APART = ";";

  String positions() {
    return joined(p -> PlainNumber.fixed(p.position(), 1));
  }

  String heights() {
    return joined(p -> PlainNumber.fixed(p.heightUm(), 1));
  }

  String bases() {
    return joined(p -> PlainNumber.fixed(p.baseUm(), 0));
  }

  String cells() {
    return joined(Protrusion::cell);
  }

  Optional<Protrusion> vulva() {
    return score.flatMap(s -> of(Protrusion.Kind.VULVA).stream().findFirst());
  }

  /** Precursor cells with a focus; halves as {@code P4.p/2}. */
  static String cells(InductionScore induction) {
    return induction.foci().stream()
        .map(f -> f.cell() + (f.share() < 1 ? "/2" : ""))
        .collect(Collectors.joining(APART));
  }

  private String joined(Function<Protrusion, String> word) {
    return score.isEmpty()
        ? ""
        : of(Protrusion.Kind.PSEUDOVULVA).stream().map(word).collect(Collectors.joining(APART));
  }

  private List<Protrusion> of(Protrusion.Kind kind) {
    return score.map(VulvaScore::protrusions).orElse(List.of()).stream()
        .filter(p -> p.kind() == kind)
        .toList();
  }
}
