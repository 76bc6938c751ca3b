package org.wormscreen.pipeline.part;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.viability.StainSettings;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.HashedFile;

/**
 * All that the images of one well gave; kept on disk, so that it is computed once.
 *
 * @param key SHA-256 of the well's inputs, the settings and the code; a part is reused only under
 *     its own key
 * @param inputs the files as they were read
 * @param failure why there are no fields; empty when there are
 * @param fields what each field gave, in order
 */
public record WellPart(
    String key,
    WellId well,
    List<HashedFile> inputs,
    Optional<WellFailure> failure,
    List<FieldPart> fields) {

  public WellPart {
    inputs = List.copyOf(inputs);
    fields = List.copyOf(fields);
  }

  /** The same well, its stain judged by these settings. */
  public WellPart judged(StainSettings stain) {
    return with(score -> score.judged(stain));
  }

  /** The same well, each of its scores replaced. */
  public WellPart with(UnaryOperator<AnimalScore> judged) {
    return new WellPart(
        key, well, inputs, failure, fields.stream().map(field -> field.with(judged)).toList());
  }

  /** A well that could not be analysed. */
  public static WellPart failed(String key, WellId well, WellFailure failure) {
    return new WellPart(key, well, List.of(), Optional.of(failure), List.of());
  }
}
