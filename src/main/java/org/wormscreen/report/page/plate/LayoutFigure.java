package org.wormscreen.report.page.plate;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Role;
import org.wormscreen.report.figure.LayoutMap;
import org.wormscreen.report.figure.LayoutMap.Entry;
import org.wormscreen.report.figure.PlateCell;
import org.wormscreen.report.page.words.Roles;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.well.WellSummary;

/** What each well is for, which are lost, and which belong to a treatment that was called. */
final class LayoutFigure {

  private static final String UNMAPPED = "#8d99ae";

  private LayoutFigure() {}

  static DomContent of(PlateReport report) {
    List<Entry> key = new ArrayList<>();
    for (Role role : Role.values()) {
      long wells = report.wells().stream().filter(w -> role(w).equals(Optional.of(role))).count();
      if (wells > 0) {
        key.add(new Entry(Roles.colour(role), Roles.word(role) + " " + Words.count(wells)));
      }
    }
    long unmapped = report.wells().stream().filter(w -> w.contents().isEmpty()).count();
    if (unmapped > 0) {
      key.add(new Entry(UNMAPPED, "no map row " + Words.count(unmapped)));
    }
    long lost = report.wells().stream().filter(w -> Standing.of(w) == Standing.LOST).count();
    Treatments treatments = report.treatments();
    List<PlateCell> cells = report.wells().stream().map(w -> cell(w, treatments)).toList();
    boolean ringed = cells.stream().anyMatch(PlateCell::ringed);
    return figure(
        figcaption("Layout" + (ringed ? "; wells of called treatments have a bold edge" : "")),
        new LayoutMap(report.format(), "layout", "What each well is for", key, lostWords(lost))
            .draw(cells));
  }

  private static Optional<Role> role(WellSummary well) {
    return well.contents().map(c -> c.role());
  }

  private static String lostWords(long lost) {
    return lost == 0 ? "" : "lost " + Words.count(lost);
  }

  private static PlateCell.Mark mark(Standing standing) {
    return switch (standing) {
      case FINE -> PlateCell.Mark.NONE;
      case FLAGGED -> PlateCell.Mark.CORNER;
      case LOST -> PlateCell.Mark.CROSS;
    };
  }

  private static PlateCell cell(WellSummary well, Treatments treatments) {
    Optional<Hit> hit = treatments.of(well).filter(Treatments::called);
    String role = role(well).map(Roles::word).orElse("no row in the plate map");
    return new PlateCell(
        well.well(),
        role(well).map(Roles::colour).orElse(UNMAPPED),
        mark(Standing.of(well)),
        hit.isPresent(),
        PlateMapsSection.tip(
            well, role + hit.map(h -> ", called " + Words.code(h.call().label())).orElse("")));
  }
}
