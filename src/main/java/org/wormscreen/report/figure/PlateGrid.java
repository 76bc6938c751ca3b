package org.wormscreen.report.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/**
 * A plate seen from above, rows and columns labelled, each well a link to its card on the page.
 *
 * @param key tells the drawings of a page apart; letters only
 * @param label what is drawn, for readers who hear the page
 * @param cells the wells that were planned; others are left blank
 */
record PlateGrid(PlateFormat format, String key, String label, List<PlateCell> cells) {

  static final double LEFT = 20;
  static final double TOP = 15;
  private static final double PLATE_WIDTH = 400;
  private static final double LEGEND_HEIGHT = 42;
  private static final double GAP = 0.09;
  private static final double LARGEST_CELL = 56;
  private static final double SMALL_CELL = 12;

  PlateGrid {
    cells = List.copyOf(cells);
  }

  private double cell() {
    return Math.min(LARGEST_CELL, PLATE_WIDTH / format.columns());
  }

  double width() {
    return LEFT + cell() * format.columns();
  }

  private double plateBottom() {
    return TOP + cell() * format.rows();
  }

  /** The drawing with a legend, which is drawn from (0, 0) to (width, 42), below the plate. */
  SvgTag draw(SvgTag legend) {
    SvgTag drawing = Svg.drawing(width(), plateBottom() + LEGEND_HEIGHT, label).withClass("plate");
    drawing.with(hatch());
    drawing.with(labels()).with(blanks());
    cells.forEach(c -> drawing.with(draw(c)));
    legend.attr("transform", "translate(0 " + Svg.number(plateBottom()) + ")");
    return drawing.with(legend);
  }

  /** How wells without a value are filled. */
  static String hatchOf(String key) {
    return "url(#hatch-" + key + ")";
  }

  private SvgTag hatch() {
    return new SvgTag("defs")
        .with(
            new SvgTag("pattern")
                .withId("hatch-" + key)
                .attr("patternUnits", "userSpaceOnUse")
                .at("width", 4)
                .at("height", 4)
                .attr("patternTransform", "rotate(45)")
                .with(Svg.rect(0, 0, 4, 4).withClass("hatch-ground"))
                .with(Svg.rect(0, 0, 1.2, 4).withClass("hatch-line")));
  }

  private SvgTag labels() {
    SvgTag labels = Svg.group("axis").attr("font-size", cell() < SMALL_CELL ? "6.5" : "8.5");
    int every = cell() < SMALL_CELL ? 2 : 1;
    for (int c = 0; c < format.columns(); c += every) {
      String text = String.valueOf(c + 1);
      labels.with(Svg.text(LEFT + (c + 0.5) * cell(), TOP - 5, "middle", text));
    }
    for (int r = 0; r < format.rows(); r++) {
      String text = new WellId(r, 0).rowLabel();
      labels.with(Svg.text(LEFT - 5, TOP + (r + 0.5) * cell() + 2.8, "end", text));
    }
    return labels;
  }

  /** A point for each well that was not planned, so that the others can be placed. */
  private SvgTag blanks() {
    Set<WellId> planned = cells.stream().map(PlateCell::well).collect(Collectors.toSet());
    StringBuilder points = new StringBuilder();
    for (int r = 0; r < format.rows(); r++) {
      for (int c = 0; c < format.columns(); c++) {
        if (!planned.contains(new WellId(r, c))) {
          String x = Svg.number(LEFT + (c + 0.5) * cell() - 0.8);
          String y = Svg.number(TOP + (r + 0.5) * cell() - 0.8);
          points.append("M").append(x).append(" ").append(y).append("h1.6v1.6h-1.6z");
        }
      }
    }
    return Svg.path(points.toString()).withClass("blank");
  }

  private SvgTag draw(PlateCell c) {
    double size = cell();
    double gap = size * GAP;
    double x = LEFT + c.well().column() * size + gap;
    double y = TOP + c.well().row() * size + gap;
    double edge = size - 2 * gap;
    SvgTag square =
        Svg.rect(x, y, edge, edge)
            .at("rx", edge / 6)
            .attr("fill", c.fill().isEmpty() ? hatchOf(key) : c.fill());
    if (c.ringed()) {
      square.withClass("ringed").at("stroke-width", Math.max(1, edge * 0.085));
    }
    SvgTag link = Svg.link(c.well().label()).tip(c.tip()).with(square);
    return switch (c.mark()) {
      case NONE -> link;
      case CORNER -> link.with(corner(x + edge, y, edge * 0.42));
      case CROSS -> link.with(cross(x, y, edge));
    };
  }

  /** A cross from corner to corner of a square. */
  static SvgTag cross(double left, double top, double size) {
    double inset = size * 0.16;
    String from = Svg.number(left + inset) + " " + Svg.number(top + inset);
    String under = Svg.number(left + inset) + " " + Svg.number(top + size - inset);
    String way = Svg.number(size - 2 * inset);
    return Svg.path("M%sl%s %sM%sl%s -%s".formatted(from, way, way, under, way, way))
        .withClass("cross")
        .at("stroke-width", Math.max(1, size * 0.07));
  }

  /** A triangle in the upper right corner. */
  static SvgTag corner(double right, double top, double size) {
    return Svg.path(
            "M%s %sh%sv%sz"
                .formatted(
                    Svg.number(right - size), Svg.number(top), Svg.number(size), Svg.number(size)))
        .withClass("corner");
  }
}
