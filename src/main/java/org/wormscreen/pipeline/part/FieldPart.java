package org.wormscreen.pipeline.part;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.report.picture.PaintedField;

/**
 * What one field gave.
 *
 * @param field the field's number, from 1
 * @param condition what can be said of the picture
 * @param crowded whether there was more than could be searched
 * @param scores of every sighting, in order
 * @param outlines the animals' outlines as an ImageJ ROI set (zip)
 * @param picture the field made small, and where its objects lie
 */
public record FieldPart(
    int field,
    ImageCondition condition,
    boolean crowded,
    List<AnimalScore> scores,
    byte[] outlines,
    PaintedField picture) {

  public FieldPart {
    scores = List.copyOf(scores);
  }

  /** The same field, each of its scores replaced. */
  public FieldPart with(UnaryOperator<AnimalScore> judged) {
    return new FieldPart(
        field, condition, crowded, scores.stream().map(judged).toList(), outlines, picture);
  }
}
