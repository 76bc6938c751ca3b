package org.wormscreen.report.page.well;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.figure.MarksOverlay;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.report.picture.Mark;
import org.wormscreen.well.WellSummary;

/** A card for every well, with switches that need no script. */
public final class WellsSection {

  private WellsSection() {}

  /**
   * The section.
   *
   * @param wells every planned well, in order
   * @param pictures of the fields that could be shown
   * @param folder where these lie
   */
  public static DomContent of(
      Assay assay,
      List<WellSummary> wells,
      Treatments treatments,
      List<FieldPicture> pictures,
      PictureFolder folder) {
    Map<WellId, List<FieldPicture>> byWell = new TreeMap<>();
    pictures.forEach(p -> byWell.computeIfAbsent(p.well(), well -> new ArrayList<>()).add(p));
    WellCard card = new WellCard(Measure.of(assay), treatments, folder);
    String size = wells.size() > 400 ? "cards many" : "cards";
    return section(
            h2("Wells"),
            p("Follow a well's name to see it large.").withClass("note screen-only"),
            choice("all", "all " + Words.count(wells.size()), true),
            choice("called", "called treatments", false),
            choice("flagged", "flagged", false),
            choice("lost", "lost", false),
            input().withType("checkbox").withId("outlines").attr("checked", "checked"),
            label("outlines").attr("for", "outlines"),
            legend(pictures),
            div(each(wells, w -> card.of(w, byWell.getOrDefault(w.well(), List.of()))))
                .withClass(size))
        .withId("wells");
  }

  private static DomContent choice(String what, String words, boolean chosen) {
    String id = "show-" + what;
    return each(
        input()
            .withType("radio")
            .withName("show")
            .withId(id)
            .condAttr(chosen, "checked", "checked"),
        label(words).attr("for", id));
  }

  private static DomContent legend(List<FieldPicture> pictures) {
    List<DomContent> entries = new ArrayList<>();
    for (Mark.Kind kind : Mark.Kind.values()) {
      long marks =
          pictures.stream().flatMap(p -> p.marks().stream()).filter(m -> m.kind() == kind).count();
      if (marks > 0) {
        entries.add(
            span(MarksOverlay.sample(kind), span(word(kind) + " " + Words.count(marks)))
                .withClass("entry"));
      }
    }
    return div(entries.toArray(DomContent[]::new)).withClass("legend");
  }

  private static String word(Mark.Kind kind) {
    return switch (kind) {
      case MULTIVULVA -> "multivulva";
      case SCORED -> "scored";
      case ALIVE -> "alive";
      case DEAD -> "dead";
      case DISPUTED -> "disputed";
      case REJECTED -> "not scored";
    };
  }
}
