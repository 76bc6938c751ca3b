package org.wormscreen.truth.page;

import java.io.IOException;
import java.util.List;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.outline.FieldComparison;

/** What came out of a comparison, in the forms in which it can be looked at. */
public final class EvaluationReport {

  private final Evaluation figures;
  private final List<FieldComparison> fields;

  public EvaluationReport(Evaluation figures, List<FieldComparison> fields) {
    this.figures = figures;
    this.fields = List.copyOf(fields);
  }

  /** The figures. */
  public Evaluation figures() {
    return figures;
  }

  /** The figures as a table for a terminal. */
  public String text() {
    return new EvaluationText(figures).lines();
  }

  /** The figures as a JSON document. */
  public String json() {
    return new EvaluationJson(figures).document();
  }

  /**
   * A page without external references: the figures, each well, and the worst scenes as pictures,
   * the truth beside the result, worst first.
   *
   * @param pictures what the outlines are drawn on
   * @param scenes how many scenes are shown at most
   * @throws IOException when a picture cannot be read
   */
  public String html(FieldPictures pictures, int scenes) throws IOException {
    List<Scene> worst =
        fields.stream()
            .flatMap(field -> Scene.of(field).stream())
            .sorted(Scene.WORST_FIRST)
            .limit(scenes)
            .toList();
    return new EvaluationPage(figures, worst, pictures).page();
  }
}
