package org.wormscreen.report.page.plate;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.report.page.frame.GlossarySection;
import org.wormscreen.report.page.frame.PageFrame;
import org.wormscreen.report.page.frame.ProvenanceSection;
import org.wormscreen.report.page.treatment.HitsSection;
import org.wormscreen.report.page.well.PictureFolder;
import org.wormscreen.report.page.well.WellsSection;

/**
 * Writes {@code report.html}: one file that loads nothing, the same bytes for the same report.
 * Above about ten megabytes of pictures these lie in {@code report_files/} beside it.
 */
public final class ReportPage {

  private ReportPage() {}

  /** Writes the page, and its pictures beside it if they are many. */
  public static void write(Path file, PlateReport report) {
    PictureFolder folder = PictureFolder.forPictures(report.pictures());
    folder.write(file, report.pictures());
    new PageFrame(report.plate() + " \u2013 screen", places(), folder.inPage())
        .write(file, sections(report, folder));
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("plate", "Plate");
    places.put("controls", "Controls");
    places.put("treatments", "Treatments");
    places.put("problems", "Problems");
    places.put("wells", "Wells");
    places.put("provenance", "How made");
    places.put("words", "Words");
    return places;
  }

  private static List<DomContent> sections(PlateReport report, PictureFolder folder) {
    HitsSection treatments = new HitsSection(report.assay(), report.hits(), report.treatments());
    return List.of(
        VerdictSection.of(report),
        PlateMapsSection.of(report),
        ControlsSection.of(report),
        treatments.draw(VerdictSection.found(report)),
        ProblemsSection.of(report),
        WellsSection.of(
            report.assay(), report.wells(), report.treatments(), report.pictures(), folder),
        ProvenanceSection.of(report.provenance()),
        GlossarySection.of(report.provenance().version()));
  }
}
