package org.wormscreen.report.page.well;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.Base64;
import java.util.List;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;
import org.wormscreen.report.picture.LarvaStrip;
import org.wormscreen.report.picture.PaintedStrip;

/** Straightened larvae of a field with rings about what counts; dashed rings count a half. */
final class StripList {

  private static final int RADIUS = 7;
  private static final int DIGITS = 4;

  private StripList() {}

  static DomContent of(List<LarvaStrip> strips) {
    return details(
        summary("Larvae laid straight, least certain first"), each(strips, StripList::strip));
  }

  private static DomContent strip(LarvaStrip larva) {
    PaintedStrip strip = larva.strip();
    SvgTag drawing = Svg.drawing(strip.width(), strip.height(), larva.caption()).withClass("marks");
    larva.foci().forEach(ring -> drawing.with(ring(ring)));
    return div(
        div(
                img()
                    .withSrc(
                        "data:image/jpeg;base64,"
                            + Base64.getEncoder().encodeToString(strip.jpeg()))
                    .withAlt(larva.caption())
                    .attr("width", strip.width())
                    .attr("height", strip.height())
                    .attr("loading", "lazy"),
                drawing)
            .withClass("picture"),
        p(larva.caption()).withClass("quiet"));
  }

  private static SvgTag ring(LarvaStrip.Ring ring) {
    SvgTag circle =
        new SvgTag("circle")
            .attr("cx", PlainNumber.of(Math.rint(ring.x() * 10) / 10, DIGITS))
            .attr("cy", PlainNumber.of(Math.rint(ring.y() * 10) / 10, DIGITS))
            .attr("r", RADIUS)
            .attr("fill", "none")
            .attr("stroke", "#ff8a00")
            .attr("stroke-width", "1.2");
    SvgTag drawn = ring.half() ? circle.attr("stroke-dasharray", "3 2") : circle;
    return drawn.tip(ring.half() ? ring.cell() + ", half" : ring.cell());
  }
}
