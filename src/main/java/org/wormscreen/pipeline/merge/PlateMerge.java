package org.wormscreen.pipeline.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.hits.Hit;
import org.wormscreen.hits.HitCaller;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.phenotype.viability.PlateStain;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.PlateJudge;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.quality.ScaledWell;
import org.wormscreen.quality.readout.Readout;
import org.wormscreen.quality.readout.ReadoutJudge;
import org.wormscreen.quality.readout.TreatmentReadout;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.ResultFiles;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.TreatmentRow;
import org.wormscreen.report.table.WellRow;
import org.wormscreen.report.table.WormRow;
import org.wormscreen.report.table.plates.ScaledRow;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

/**
 * Parts become a plate: the stain judged with all animals in view, wells summed up, the plate
 * judged, treatments called, everything written. Depends on the parts alone, not on when, where or
 * in which order they were made.
 */
public record PlateMerge(PlateJob job, CodeIdentity code) {

  /**
   * Writes all results into the folder.
   *
   * @param parts one for each well of {@link PlateJob#work()}, in any order
   */
  public AnalysisSummary write(List<WellPart> parts, Path out) {
    PlatePlan plan = job.plan();
    ScreenSettings settings = job.settings();
    ResultFiles files = new ResultFiles(out);
    SortedMap<WellId, WellPart> byWell = new TreeMap<>();
    WholePlate whole = WholePlate.of(plan, settings.phenotype());
    PlateStain stain = whole.stain(parts);
    whole.judged(parts, stain).forEach(part -> byWell.put(part.well(), part));
    List<WellSummary> wells = new WellSummaries(plan, job.assay(), settings.well()).of(byWell);
    List<WellReading> readings = wells.stream().map(WellReading::of).toList();
    List<PlateQuality> quality =
        plan.mapFile().isPresent() ? quality(plan.plate(), readings, wells) : List.of();
    List<Hit> hits =
        plan.mapFile().isPresent()
            ? new HitCaller(settings.hits()).call(job.assay(), readings)
            : List.of();

    files.replace(
        staged -> {
          WormRow.table().write(staged.worms(), worms(byWell));
          WellRow.table().write(staged.wells(), wells.stream().map(WellRow::of).toList());
          HitRow.table().write(staged.hits(), hits.stream().map(HitRow::of).toList());
          writeTreatments(wells, staged);
          ScaledRow.table().write(staged.scaled(), scaled(readings));
          JsonFile.write(staged.quality(), quality);
          new PlateFiles(job, code, stain).write(byWell, wells, quality, hits, staged);
        });
    return summary(wells, hits, files);
  }

  /** The plate by the measure that is called, then by readouts of their own. */
  private List<PlateQuality> quality(
      String plate, List<WellReading> readings, List<WellSummary> wells) {
    PlateQuality called = PlateJudge.withDefaults().judge(plate, job.assay(), readings);
    if (job.assay() != Assay.INDUCTION) {
      return List.of(called);
    }
    List<PlateQuality> beside =
        Arrays.stream(Readout.values())
            .map(readout -> new ReadoutJudge(readout).judge(plate, job.assay(), wells))
            .toList();
    List<PlateQuality> quality = new ArrayList<>();
    quality.add(called.with(beside.stream().flatMap(q -> q.remarks().stream()).toList()));
    quality.addAll(beside);
    return List.copyOf(quality);
  }

  private void writeTreatments(List<WellSummary> wells, ResultFiles files) {
    if (job.assay() == Assay.INDUCTION) {
      TreatmentRow.table()
          .write(
              files.treatments(),
              TreatmentReadout.of(wells).stream().map(TreatmentRow::of).toList());
    }
  }

  /** Wells that no map names have no controls to be scaled by. */
  private List<ScaledRow> scaled(List<WellReading> readings) {
    return ScaledWell.ofPlate(Measure.of(job.assay()), readings).stream()
        .map(well -> ScaledRow.of(job.plan().plate(), well))
        .toList();
  }

  private List<WormRow> worms(SortedMap<WellId, WellPart> parts) {
    PlatePlan plan = job.plan();
    List<WormRow> rows = new ArrayList<>();
    for (WellPart part : parts.values()) {
      for (FieldPart field : part.fields()) {
        field
            .scores()
            .forEach(s -> rows.add(WormRow.of(plan.plate(), part.well(), s, plan.pixelSize())));
      }
    }
    return rows;
  }

  private AnalysisSummary summary(List<WellSummary> wells, List<Hit> hits, ResultFiles files) {
    return new AnalysisSummary(
        job.plan().plate(),
        files.folder(),
        files.page(),
        counted(wells.stream().map(WellSummary::statusLabel).toList()),
        wells.stream()
            .filter(w -> w.status() == WellStatus.FAILED)
            .sorted(Comparator.comparing(WellSummary::well))
            .map(w -> "%s %s: %s".formatted(w.well(), w.statusLabel(), w.reason()))
            .toList(),
        wells.stream().mapToInt(WellSummary::scored).sum(),
        counted(hits.stream().map(h -> h.call().label()).toList()));
  }

  private static SortedMap<String, Integer> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.summingInt(w -> 1)));
  }
}
