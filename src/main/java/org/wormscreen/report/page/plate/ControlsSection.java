package org.wormscreen.report.page.plate;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.figure.StripPlot;
import org.wormscreen.report.figure.ZPrimeScale;
import org.wormscreen.report.page.well.Measure;
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Roles;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.well.WellSummary;

/** Whether the controls stand apart: each well as a dot, Z' beside its ceiling, remarks. */
final class ControlsSection {

  private ControlsSection() {}

  static DomContent of(PlateReport report) {
    return section(
            h2("Controls and samples"),
            each(strips(report).stream()),
            each(report.quality().stream().map(q -> quality(report, q))),
            each(
                report.quality().isEmpty()
                    ? List.of(p("Without wells of both controls the plate cannot be judged."))
                    : List.of(),
                x -> x))
        .withId("controls");
  }

  private static Optional<DomContent> strips(PlateReport report) {
    Optional<Measure> measure = Measure.of(report.assay());
    if (measure.isEmpty() || measure.get().values(report.wells()).isEmpty()) {
      return Optional.empty();
    }
    List<StripPlot.Strip> strips = new ArrayList<>();
    for (Role role : Role.values()) {
      List<StripPlot.Dot> dots = dots(report.wells(), role, measure.get());
      if (!dots.isEmpty()) {
        strips.add(
            new StripPlot.Strip(
                Roles.word(role), Roles.colour(role), dots, mean(report, role, dots)));
      }
    }
    StripPlot plot =
        new StripPlot(
            measure.get().title() + " of each well, by role",
            measure.get().title() + ", each dot one well",
            measure.get().axis(report.wells()),
            strips);
    return strips.isEmpty()
        ? Optional.empty()
        : Optional.of(div(plot.draw()).withClass("wide-figure"));
  }

  private static List<StripPlot.Dot> dots(List<WellSummary> wells, Role role, Measure measure) {
    List<StripPlot.Dot> dots = new ArrayList<>();
    for (WellSummary well : wells) {
      OptionalDouble value = measure.of(well);
      if (value.isPresent() && well.contents().filter(c -> c.role() == role).isPresent()) {
        String tip = PlateMapsSection.tip(well, measure.inWords(well));
        dots.add(new StripPlot.Dot(value.getAsDouble(), well.well().label(), tip));
      }
    }
    return dots;
  }

  /** The mean that the plate is judged by; of the dots where they show another measure. */
  private static OptionalDouble mean(PlateReport report, Role role, List<StripPlot.Dot> dots) {
    if (report.assay() == Assay.INDUCTION && (role == Role.NEGATIVE || role == Role.POSITIVE)) {
      return dots.stream().mapToDouble(StripPlot.Dot::value).average();
    }
    return switch (role) {
      case NEGATIVE ->
          report.quality().map(PlateQuality::negativeMean).orElse(OptionalDouble.empty());
      case POSITIVE ->
          report.quality().map(PlateQuality::positiveMean).orElse(OptionalDouble.empty());
      case SAMPLE, REFERENCE, EMPTY -> OptionalDouble.empty();
    };
  }

  private static DomContent quality(PlateReport report, PlateQuality q) {
    List<DomContent> scale = new ArrayList<>();
    if (q.zPrime().isPresent()) {
      scale.add(new ZPrimeScale(q.zPrime().getAsDouble(), q.zPrimeCeiling()).draw());
    }
    return div(
            div(scale.toArray(DomContent[]::new)).withClass("scale"),
            dl(
                    fact("Measure", q.measure()),
                    fact(
                        "Vehicle",
                        Words.count(q.negativeWells(), "well", "wells")
                            + ", mean "
                            + mean(report, q.negativeMean())),
                    fact(
                        "Positive control",
                        Words.count(q.positiveWells(), "well", "wells")
                            + ", mean "
                            + mean(report, q.positiveMean())),
                    fact("Z\u2032", Words.fixed(q.zPrime(), 2)),
                    fact("Ceiling of Z\u2032", Words.fixed(q.zPrimeCeiling(), 2)),
                    fact("Z\u2032 of medians", Words.fixed(q.zPrimeRobust(), 2)),
                    fact("SSMD", Words.fixed(q.ssmd(), 2)),
                    fact("Overdispersion \u03c1", Words.fixed(q.overdispersion(), 2)))
                .withClass("facts"),
            ul(each(q.remarks(), remark -> li(remark))).withClass("remarks"))
        .withClass("quality");
  }

  private static String mean(PlateReport report, OptionalDouble mean) {
    return Words.fixed(mean, Effect.of(report.assay()).decimals());
  }

  private static DomContent fact(String name, String value) {
    return div(dt(name), dd(value));
  }
}
