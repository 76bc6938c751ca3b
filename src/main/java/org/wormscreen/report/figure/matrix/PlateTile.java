package org.wormscreen.report.figure.matrix;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;

/**
 * A plate as small as a stamp, so that hundreds can stand beside each other.
 *
 * @param name of the plate
 * @param wells those that were planned; others are left blank
 * @param tips whether each well says what it is when the reader points at it
 */
public record PlateTile(PlateFormat format, String name, List<Well> wells, boolean tips) {

  private static final double WIDTH = 180;

  public PlateTile {
    wells = List.copyOf(wells);
  }

  /**
   * A well.
   *
   * @param fill {@code #rrggbb}; {@code ""} for a well without a value
   */
  public record Well(WellId well, String fill, String tip) {}

  /** The drawing. */
  public SvgTag draw() {
    double cell = WIDTH / format.columns();
    SvgTag drawing = Svg.drawing(WIDTH, cell * format.rows(), name).withClass("tile-plate");
    drawing.with(Svg.rect(0, 0, WIDTH, cell * format.rows()).withClass("tile-ground"));
    if (tips) {
      wells.forEach(w -> drawing.with(square(w, cell)));
      return drawing;
    }
    SortedMap<String, StringBuilder> byColour = new TreeMap<>();
    for (Well well : wells) {
      byColour
          .computeIfAbsent(well.fill(), f -> new StringBuilder())
          .append("M")
          .append(Svg.number(well.well().column() * cell))
          .append(' ')
          .append(Svg.number(well.well().row() * cell))
          .append("h%sv%sh-%sz".formatted(Svg.number(cell), Svg.number(cell), Svg.number(cell)));
    }
    byColour.forEach((fill, path) -> drawing.with(filled(Svg.path(path.toString()), fill)));
    return drawing;
  }

  private static SvgTag square(Well well, double cell) {
    SvgTag square =
        Svg.rect(well.well().column() * cell, well.well().row() * cell, cell, cell).tip(well.tip());
    return filled(square, well.fill());
  }

  private static SvgTag filled(SvgTag tag, String fill) {
    return fill.isEmpty() ? tag.withClass("no-value") : tag.attr("fill", fill);
  }
}
