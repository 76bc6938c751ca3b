package org.wormscreen.pipeline.merge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.Sha256;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.ResultFiles;
import org.wormscreen.report.page.plate.PlateReport;
import org.wormscreen.report.page.plate.ReportPage;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.WellRow;
import org.wormscreen.well.WellSummary;

/**
 * The page of a plate once more, from its tables; the pictures from the finished wells, as far as
 * these were kept.
 *
 * @param folder results of one plate
 */
public record PageAgain(Path folder) {

  private static final String WELLS_OF_FORMAT = "wells_of_format";

  /** Whether a folder holds the results of one plate, and not of a screen of many. */
  public static boolean isOf(Path folder) {
    ResultFiles files = new ResultFiles(folder);
    return Files.isRegularFile(files.worms()) && Files.isRegularFile(files.quality());
  }

  /**
   * The page and what it could not show.
   *
   * @param withoutPictures fields whose finished well is no longer there
   */
  public record Written(Path page, int withoutPictures) {}

  /** Writes {@code report.html}, and its hash into {@code run.json}. */
  public Written write() {
    try (OutputFolder out = OutputFolder.open(folder)) {
      ResultFiles files = new ResultFiles(out.path());
      Provenance run = JsonFile.readProvenance(files.run());
      List<WellSummary> wells =
          WellRow.table().read(files.wells()).stream().map(WellRow::summary).toList();
      List<FieldPicture> pictures = pictures(out, run, wells);
      ReportPage.write(
          files.page(),
          new PlateReport(
              run.plate(),
              Assay.parse(run.assay()).orElseThrow(() -> unknownAssay(run)),
              format(run, wells),
              wells,
              HitRow.table().read(files.hits()).stream().map(HitRow::hit).toList(),
              JsonFile.readQuality(files.quality()).stream().findFirst(),
              run,
              pictures));
      JsonFile.write(files.run(), run.withOutputs(PlateFiles.outputs(files)));
      long fields = run.outputs().stream().filter(o -> o.path().startsWith("outlines/")).count();
      return new Written(files.page(), (int) fields - pictures.size());
    }
  }

  private ScreenException unknownAssay(Provenance run) {
    return new ScreenException(
        Kind.UNUSABLE_PLATE,
        "%s names the assay '%s', which this program does not know"
            .formatted(new ResultFiles(folder).run(), run.assay()));
  }

  private static PlateFormat format(Provenance run, List<WellSummary> wells) {
    return Stream.of(PlateFormat.values())
        .filter(f -> run.counts().getOrDefault(WELLS_OF_FORMAT, 0) == f.wells())
        .findFirst()
        .orElseGet(() -> PlateFormat.smallestWith(wells.stream().map(WellSummary::well).toList()));
  }

  /** Of the finished wells those whose outlines are the ones of these results. */
  private static List<FieldPicture> pictures(
      OutputFolder out, Provenance run, List<WellSummary> wells) {
    Map<String, String> outlines =
        run.outputs().stream().collect(Collectors.toMap(HashedFile::path, HashedFile::sha256));
    List<WellPart> parts = new ArrayList<>();
    out.parts()
        .all()
        .values()
        .forEach(
            ofWell -> ofWell.stream().filter(p -> isOf(p, outlines)).limit(1).forEach(parts::add));
    List<FieldPicture> pictures = new ArrayList<>();
    for (WellPart part : judged(parts, run, wells)) {
      for (FieldPart field : part.fields()) {
        pictures.add(field.picture().marked(part.well(), field.field(), field.scores()));
      }
    }
    return pictures;
  }

  private static boolean isOf(WellPart part, Map<String, String> outlines) {
    return !part.fields().isEmpty()
        && part.fields().stream()
            .allMatch(
                f ->
                    Sha256.of(f.outlines())
                        .equals(
                            outlines.get(
                                "outlines/%s_f%s.zip".formatted(part.well().label(), f.field()))));
  }

  private static List<WellPart> judged(
      List<WellPart> parts, Provenance run, List<WellSummary> wells) {
    if (parts.isEmpty()) {
      return parts;
    }
    ScreenSettings settings = JsonFile.value(run.settings(), ScreenSettings.class);
    Map<WellId, WellContents> contents = new TreeMap<>();
    wells.forEach(w -> w.contents().ifPresent(c -> contents.put(w.well(), c)));
    WholePlate whole =
        new WholePlate(contents, run.pixelSizeUm().orElse(Double.NaN), settings.phenotype());
    return whole.judged(parts, whole.stain(parts));
  }
}
