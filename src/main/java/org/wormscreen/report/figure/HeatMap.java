package org.wormscreen.report.figure;

import java.util.List;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.report.PlainNumber;

/**
 * A plate whose wells are coloured by a number, with the scale below it.
 *
 * @param key tells the drawings of a page apart; letters only
 * @param label what the number is, with its unit
 */
public record HeatMap(
    PlateFormat format, String key, String label, ColourScale colours, Axis axis) {

  private static final double BAR_WIDTH = 210;
  private static final double BAR_HEIGHT = 8;
  private static final double BAR_TOP = 12;
  private static final int DIGITS = 4;

  /** The colour of this value. */
  public String fill(double value) {
    return colours.at(axis.place(value));
  }

  /** The drawing of these wells, whose fills were had from {@link #fill}. */
  public SvgTag draw(List<PlateCell> cells) {
    return new PlateGrid(format, key, label, cells).draw(legend());
  }

  private SvgTag legend() {
    SvgTag gradient = new SvgTag("linearGradient").withId("scale-" + key);
    List<String> stops = colours.stops();
    for (int i = 0; i < stops.size(); i++) {
      gradient.with(
          new SvgTag("stop")
              .at("offset", (double) i / (stops.size() - 1))
              .attr("stop-color", stops.get(i)));
    }
    double left = PlateGrid.LEFT;
    SvgTag legend =
        Svg.group("axis")
            .attr("font-size", "8.5")
            .with(new SvgTag("defs").with(gradient))
            .with(
                Svg.rect(left, BAR_TOP, BAR_WIDTH, BAR_HEIGHT)
                    .at("rx", 2)
                    .attr("fill", "url(#scale-" + key + ")"));
    for (double tick : axis.ticks()) {
      double x = left + axis.place(tick) * BAR_WIDTH;
      String anchor = tick == axis.low() ? "start" : tick == axis.high() ? "end" : "middle";
      legend.with(Svg.text(x, BAR_TOP + BAR_HEIGHT + 11, anchor, PlainNumber.of(tick, DIGITS)));
    }
    double x = left + BAR_WIDTH + 18;
    legend.with(
        Svg.rect(x, BAR_TOP - 1, 10, 10).at("rx", 2).attr("fill", PlateGrid.hatchOf(key)),
        Svg.text(x + 14, BAR_TOP + 7.5, "start", "no value"),
        Svg.rect(x + 66, BAR_TOP - 1, 10, 10).at("rx", 2).withClass("sample-cell"),
        PlateGrid.corner(x + 76, BAR_TOP - 1, 5),
        Svg.text(x + 80, BAR_TOP + 7.5, "start", "look at it"));
    return legend;
  }
}
