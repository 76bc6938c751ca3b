package org.wormscreen.pipeline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.hits.Hit;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlateProblem;
import org.wormscreen.phenotype.viability.PlateStain;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.HashedFiles;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.report.ResultFiles;
import org.wormscreen.report.page.plate.PlateReport;
import org.wormscreen.report.page.plate.ReportPage;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.well.WellSummary;

/** The files of a plate that are no tables: outlines, provenance, the page. */
record PlateFiles(PlateJob job, CodeIdentity code, PlateStain stain) {

  void write(
      SortedMap<WellId, WellPart> parts,
      List<WellSummary> wells,
      List<PlateQuality> quality,
      List<Hit> hits,
      ResultFiles files) {
    List<FieldPicture> pictures = new ArrayList<>();
    for (WellPart part : parts.values()) {
      for (FieldPart field : part.fields()) {
        AtomicFile.write(
            files.outlines(part.well(), field.field()), file -> file.write(field.outlines()));
        pictures.add(field.picture().marked(part.well(), field.field(), field.scores()));
      }
    }
    Provenance provenance = provenance(parts, wells);
    PlatePlan plan = job.plan();
    PlateReport report =
        new PlateReport(
            plan.plate(),
            job.assay(),
            plan.format(),
            wells,
            hits,
            quality.stream().findFirst(),
            provenance,
            pictures);
    ReportPage.write(files.page(), report);
    JsonFile.write(files.run(), provenance.withOutputs(outputs(files)));
  }

  private Provenance provenance(SortedMap<WellId, WellPart> parts, List<WellSummary> wells) {
    PlatePlan plan = job.plan();
    List<HashedFile> inputs = new ArrayList<>();
    parts.values().forEach(part -> inputs.addAll(part.inputs()));
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("wells", wells.size());
    counts.put("wells_of_format", plan.format().wells());
    counts.put("animals_seen", wells.stream().mapToInt(WellSummary::seen).sum());
    counts.put("animals_scored", wells.stream().mapToInt(WellSummary::scored).sum());
    wells.forEach(
        w -> counts.merge("wells_" + w.statusLabel().toLowerCase(Locale.ROOT), 1, Integer::sum));
    Map<String, String> channels = new TreeMap<>();
    plan.channels().forEach((role, name) -> channels.put(role.label(), name));
    Provenance own =
        Provenance.of(
            code.version(),
            code.sha256(),
            job.words(),
            job.assay().label(),
            plan.plate(),
            channels,
            plan.pixelSize().map(PixelSize::micrometres),
            plan.pixelSize().map(PixelSize::origin).orElse(""),
            JsonFile.tree(job.settings()),
            counts,
            problems(parts),
            job.map(),
            inputs);
    return own.readBy(job.libraries());
  }

  static List<HashedFile> outputs(ResultFiles files) {
    List<HashedFile> outputs = new ArrayList<>();
    files.results().forEach((name, file) -> outputs.add(HashedFiles.of(name, file)));
    return outputs;
  }

  private List<ReportedProblem> problems(SortedMap<WellId, WellPart> parts) {
    List<ReportedProblem> problems = new ArrayList<>();
    PlatePlan plan = job.plan();
    plan.problems().forEach(p -> problems.add(reported(p)));
    plan.wells().forEach(w -> w.problems().forEach(p -> problems.add(reported(p))));
    for (WellPart part : parts.values()) {
      part.failure()
          .ifPresent(
              f ->
                  problems.add(
                      new ReportedProblem(
                          ReportedProblem.Severity.WELL, part.well().label(), f.sentence())));
    }
    problems.addAll(new PictureNotes(parts.values()).problems());
    problems.addAll(new StainNotes(stain, parts.values()).problems());
    problems.addAll(new SameBytes(parts.values()).problems());
    return problems;
  }

  private static ReportedProblem reported(PlateProblem problem) {
    return new ReportedProblem(
        ReportedProblem.Severity.valueOf(problem.severity().name()),
        problem.well().map(WellId::label).orElse(""),
        problem.message());
  }
}
