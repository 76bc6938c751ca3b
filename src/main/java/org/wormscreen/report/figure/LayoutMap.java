package org.wormscreen.report.figure;

import java.util.List;
import org.wormscreen.plate.PlateFormat;

/**
 * A plate whose wells are coloured by what they are for, with a key below it.
 *
 * @param key tells the drawings of a page apart; letters only
 * @param label what is drawn
 * @param entries the colours of the key with their words
 * @param lost what is said of the crosses; {@code ""} where there are none
 */
public record LayoutMap(
    PlateFormat format, String key, String label, List<Entry> entries, String lost) {

  private static final int PER_LINE = 4;
  private static final double STEP = 100;

  public LayoutMap {
    entries = List.copyOf(entries);
  }

  /** A colour, {@code #rrggbb}, and its word. */
  public record Entry(String fill, String word) {}

  /** The drawing of these wells. */
  public SvgTag draw(List<PlateCell> cells) {
    return new PlateGrid(format, key, label, cells).draw(legend());
  }

  private SvgTag legend() {
    SvgTag legend = Svg.group("axis").attr("font-size", "8.5");
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      legend.with(
          Svg.rect(x(i), y(i), 10, 10).at("rx", 2).attr("fill", entry.fill()),
          Svg.text(x(i) + 14, y(i) + 8.2, "start", entry.word()));
    }
    int last = entries.size();
    return lost.isEmpty()
        ? legend
        : legend.with(
            Svg.rect(x(last), y(last), 10, 10).at("rx", 2).withClass("sample-cell"),
            PlateGrid.cross(x(last), y(last), 10),
            Svg.text(x(last) + 14, y(last) + 8.2, "start", lost));
  }

  private static double x(int entry) {
    return PlateGrid.LEFT + entry % PER_LINE * STEP;
  }

  private static double y(int entry) {
    return 9 + entry / PER_LINE * 15;
  }
}
