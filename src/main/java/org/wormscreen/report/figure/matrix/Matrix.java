package org.wormscreen.report.figure.matrix;

import java.util.List;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;

/**
 * Coloured cells in rows and columns, each with a word in it: pairs of doses, treatments and
 * strains.
 *
 * @param label what is drawn, for readers who hear the page
 * @param xTitle what the columns are
 * @param yTitle what the rows are
 * @param columns their names
 * @param rows from the top
 * @param cellWidth of each cell, user units
 */
public record Matrix(
    String label,
    String xTitle,
    String yTitle,
    List<String> columns,
    List<Row> rows,
    double cellWidth) {

  private static final double CELL_HEIGHT = 30;
  private static final double TOP = 22;
  private static final double PER_LETTER = 6.1;

  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A row with one cell for each column. */
  public record Row(String name, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param fill {@code #rrggbb}; {@code ""} for nothing, which is left open
   * @param word written in it
   * @param dark whether the fill is so dark that the word must be light
   */
  public record Cell(String fill, String word, boolean dark, String tip) {}

  /** The drawing. */
  public SvgTag draw() {
    double left =
        (yTitle.isEmpty() ? 12 : 26)
            + PER_LETTER * rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
    double width = left + columns.size() * cellWidth + 4;
    double bottom = TOP + rows.size() * CELL_HEIGHT;
    SvgTag drawing = Svg.drawing(width, bottom + 22, label).at("width", width).withClass("matrix");
    SvgTag names = Svg.group("axis").attr("font-size", "11");
    for (int c = 0; c < columns.size(); c++) {
      names.with(Svg.text(left + (c + 0.5) * cellWidth, TOP - 7, "middle", columns.get(c)));
    }
    for (int r = 0; r < rows.size(); r++) {
      double middle = TOP + (r + 0.5) * CELL_HEIGHT + 4;
      names.with(Svg.text(left - 6, middle, "end", rows.get(r).name()));
    }
    names.with(Svg.text(left + columns.size() * cellWidth / 2, bottom + 16, "middle", xTitle));
    if (!yTitle.isEmpty()) {
      names.with(
          Svg.text(0, 0, "middle", yTitle)
              .attr(
                  "transform", "translate(11 " + Svg.number((TOP + bottom) / 2) + ") rotate(-90)"));
    }
    drawing.with(names);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        drawing.with(cell(rows.get(r).cells().get(c), left + c * cellWidth, TOP + r * CELL_HEIGHT));
      }
    }
    return drawing;
  }

  private SvgTag cell(Cell cell, double left, double top) {
    SvgTag square =
        Svg.rect(left + 1, top + 1, cellWidth - 2, CELL_HEIGHT - 2)
            .at("rx", 3)
            .withClass(cell.fill().isEmpty() ? "open-cell" : "cell");
    if (!cell.fill().isEmpty()) {
      square.attr("fill", cell.fill());
    }
    return Svg.group(cell.dark() ? "dark-cell" : "light-cell")
        .tip(cell.tip())
        .with(
            square,
            Svg.text(left + cellWidth / 2, top + CELL_HEIGHT / 2 + 4, "middle", cell.word())
                .attr("font-size", "11"));
  }
}
