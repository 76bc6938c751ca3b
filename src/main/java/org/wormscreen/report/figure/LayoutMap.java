package org.wormscreen.report.figure;

import java.util.List;
import org.wormscreen.plate.PlateFormat;

/**
 * A plate whose wells are coloured by what they are for, with a key below it.
 *
 * @param key tells the drawings of a page apart; letters only
 * @param label what is drawn
 * @param entries the colours of the key with their words
 */
public record LayoutMap(PlateFormat format, String key, String label, List<Entry> entries) {

  private static final int PER_LINE = 4;
  private static final double STEP = 100;

  public LayoutMap {
    entries = List.copyOf(entries);
  }

  /** A colour, {@code #rrggbb} or {@code ""} for the hatching, and its word. */
  public record Entry(String fill, String word) {}

  /** The drawing of these wells. */
  public SvgTag draw(List<PlateCell> cells) {
    return new PlateGrid(format, key, label, cells).draw(legend());
  }

  private SvgTag legend() {
    SvgTag legend = Svg.group("axis").attr("font-size", "8.5");
    for (int i = 0; i < entries.size(); i++) {
      double x = PlateGrid.LEFT + i % PER_LINE * STEP;
      double y = 9 + i / PER_LINE * 15;
      Entry entry = entries.get(i);
      String fill = entry.fill().isEmpty() ? PlateGrid.hatchOf(key) : entry.fill();
      legend.with(
          Svg.rect(x, y, 10, 10).at("rx", 2).attr("fill", fill),
          Svg.text(x + 14, y + 8.2, "start", entry.word()));
    }
    return legend;
  }
}
