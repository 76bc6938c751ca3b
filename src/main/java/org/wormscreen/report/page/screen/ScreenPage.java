package org.wormscreen.report.page.screen;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.report.page.frame.GlossarySection;
import org.wormscreen.report.page.frame.PageFrame;
import org.wormscreen.report.page.frame.ProvenanceSection;
import org.wormscreen.report.page.treatment.HitsSection;

/**
 * Writes the {@code report.html} of a screen: one file that loads nothing, the same bytes for the
 * same tables.
 */
public final class ScreenPage {

  private ScreenPage() {}

  /** Writes the page. */
  public static void write(Path file, ScreenReport report) {
    Map<String, String> places = new LinkedHashMap<>();
    List<DomContent> sections = new ArrayList<>();
    sections.add(ScreenVerdict.of(report));
    places.put("treatments", "Treatments");
    sections.add(
        new HitsSection(report.assay(), report.hits(), report.treatments())
            .draw("The tables name no treatment."));
    add("plane", "Efficacy and toxicity", PlaneSection.of(report), places, sections);
    add("doses", "Doses", DoseSection.of(report.tables()), places, sections);
    add("combinations", "Combinations", CombinationSection.of(report.tables()), places, sections);
    add("pathway", "Pathway", PathwaySection.of(report.tables()), places, sections);
    add("resistance", "Resistance", ResistanceSection.of(report.tables()), places, sections);
    add("animals", "Single animals", AnimalsSection.of(report.tables()), places, sections);
    add("quality", "Plates in time", QualitySection.of(report), places, sections);
    add("plates", "Plate maps", PlatesSection.of(report), places, sections);
    places.put("problems", "Left out");
    sections.add(NotesSection.of(report));
    places.put("provenance", "How made");
    sections.add(ProvenanceSection.of(report.provenance()));
    places.put("words", "Words");
    sections.add(GlossarySection.of(report.provenance().version()));
    new PageFrame(ScreenVerdict.title(report) + " \u2013 screen", places, true)
        .write(file, sections);
  }

  private static void add(
      String id,
      String word,
      Optional<DomContent> section,
      Map<String, String> places,
      List<DomContent> sections) {
    section.ifPresent(
        content -> {
          places.put(id, word);
          sections.add(content);
        });
  }
}
