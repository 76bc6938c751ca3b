package org.wormscreen.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.wormscreen.image.ImageSources;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.figure.CallFigures;
import org.wormscreen.truth.figure.Figures;
import org.wormscreen.truth.figure.WellFigures;
import org.wormscreen.truth.folder.ResultFolder;
import org.wormscreen.truth.folder.TruthFolder;
import org.wormscreen.truth.folder.WellField;
import org.wormscreen.truth.outline.FieldComparison;
import org.wormscreen.truth.outline.FoundAnimal;
import org.wormscreen.truth.page.EvaluationReport;

/**
 * Judges results by annotated images.
 *
 * @param sources reads the masks
 */
public record Evaluator(ImageSources sources) {

  /**
   * Compares every annotated animal with every outline of the same picture.
   *
   * @throws org.wormscreen.ScreenException when results or truth are absent or cannot be read
   */
  public EvaluationReport evaluate(EvaluationRequest request) {
    TruthFolder truth = TruthFolder.open(request.truth());
    ResultFolder results = ResultFolder.open(request.results());
    SortedSet<WellId> wells = truth.wellsToJudge(request.wells());
    SortedMap<WellId, List<FieldComparison>> compared = new TreeMap<>();
    for (Map.Entry<WellField, List<Path>> picture : truth.maskFiles().entrySet()) {
      WellField place = picture.getKey();
      if (wells.contains(place.well())) {
        TruthFolder.Field field = truth.read(picture.getValue(), sources);
        List<FoundAnimal> found =
            results.read(results.outlinesOf(place), field.width(), field.height());
        compared
            .computeIfAbsent(place.well(), w -> new ArrayList<>())
            .add(FieldComparison.of(place.well(), place.field(), field.animals(), found));
      }
    }
    List<WellFigures> figures = new ArrayList<>();
    SortedMap<WellId, Integer> counts = truth.counts();
    for (WellId well : wells) {
      List<FieldComparison> fields = compared.get(well);
      String status =
          Optional.ofNullable(results.wells().get(well)).flatMap(r -> r.text("status")).orElse("");
      figures.add(
          fields == null
              ? counted(well, counts.get(well), results.count(results.outlinesOf(well)), status)
              : compared(well, fields, status));
    }
    List<List<FieldComparison>> byWell = List.copyOf(compared.values());
    return new EvaluationReport(
        new Figures(byWell)
            .evaluation(
                figures,
                aliveFractionError(compared, results),
                CallFigures.of(request.results(), request.truth())),
        byWell.stream().flatMap(List::stream).toList());
  }

  private static WellFigures counted(WellId well, int annotated, int found, String status) {
    return new WellFigures(well, annotated, found, false, 0, 0, status);
  }

  private static WellFigures compared(WellId well, List<FieldComparison> fields, String status) {
    return new WellFigures(
        well,
        fields.stream().mapToInt(f -> f.annotated().size()).sum(),
        fields.stream().mapToInt(f -> f.found().size()).sum(),
        true,
        fields.stream().mapToInt(f -> f.matchesAt(0.5).size()).sum(),
        fields.stream().mapToInt(f -> f.matchesAt(0.75).size()).sum(),
        status);
  }

  private static OptionalDouble aliveFractionError(
      SortedMap<WellId, List<FieldComparison>> compared, ResultFolder results) {
    List<Double> errors = new ArrayList<>();
    compared.forEach(
        (well, fields) -> {
          List<Boolean> labels =
              fields.stream()
                  .flatMap(f -> f.annotated().stream())
                  .flatMap(a -> a.alive().stream())
                  .toList();
          OptionalDouble share =
              Optional.ofNullable(results.wells().get(well))
                  .map(r -> r.decimal("alive_fraction"))
                  .orElse(OptionalDouble.empty());
          if (!labels.isEmpty() && share.isPresent()) {
            long alive = labels.stream().filter(l -> l).count();
            errors.add(Math.abs(share.getAsDouble() - (double) alive / labels.size()));
          }
        });
    return errors.stream().mapToDouble(e -> e).average();
  }
}
