package org.wormscreen.report.page.plate;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.report.figure.HeatMap;
import org.wormscreen.report.figure.PlateCell;
import org.wormscreen.report.page.well.Measure;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.well.WellSummary;

/** The plate from above: the measure of the assay, the animals behind it, what the wells hold. */
final class PlateMapsSection {

  private PlateMapsSection() {}

  static DomContent of(PlateReport report) {
    Set<Measure> measures = new LinkedHashSet<>();
    Measure.of(report.assay()).ifPresent(measures::add);
    measures.add(Measure.SCORED);
    if (report.wells().stream().anyMatch(w -> w.lengthMedianUm().isPresent())) {
      measures.add(Measure.LENGTH);
    }
    List<DomContent> maps = new ArrayList<>();
    measures.forEach(m -> maps.add(map(report, m)));
    maps.add(1, LayoutFigure.of(report));
    return section(
            h2("The plate"),
            div(maps.toArray(DomContent[]::new)).withClasses("maps", size(report, maps.size())))
        .withId("plate");
  }

  /** The style: three maps of a small plate stand in one row, those of the largest each alone. */
  private static String size(PlateReport report, int maps) {
    if (report.format() == PlateFormat.WELLS_1536) {
      return "large";
    }
    return maps == 3 && report.format().compareTo(PlateFormat.WELLS_96) <= 0 ? "three" : "";
  }

  private static DomContent map(PlateReport report, Measure measure) {
    HeatMap map =
        new HeatMap(
            report.format(),
            measure.key(),
            measure.title() + " of each well",
            measure.colours(),
            measure.axis(report.wells()));
    List<PlateCell> cells = report.wells().stream().map(w -> cell(w, measure, map)).toList();
    return figure(figcaption(measure.title()), map.draw(cells));
  }

  private static PlateCell cell(WellSummary well, Measure measure, HeatMap map) {
    OptionalDouble value = measure.of(well);
    return new PlateCell(
        well.well(),
        value.isPresent() ? map.fill(value.getAsDouble()) : "",
        Standing.of(well) == Standing.FLAGGED ? PlateCell.Mark.CORNER : PlateCell.Mark.NONE,
        false,
        tip(well, measure.inWords(well)));
  }

  /** What is said when the reader points at a well. */
  static String tip(WellSummary well, String figures) {
    String trouble =
        Standing.of(well) == Standing.FINE ? "" : "\n" + Words.code(well.statusLabel());
    return well.well() + ": " + Words.contents(well) + "\n" + figures + trouble;
  }
}
