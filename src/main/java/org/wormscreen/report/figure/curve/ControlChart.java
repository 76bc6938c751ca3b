package org.wormscreen.report.figure.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;

/**
 * Numbers of plates in the order in which they were made.
 *
 * @param title what the numbers are, with their unit
 * @param plates names, in order
 * @param lines each with one value a plate
 * @param limits lines across all plates, such as those of an alarm
 * @param within values that the axis covers whatever is drawn
 */
public record ControlChart(
    String title, List<String> plates, List<Line> lines, List<Double> limits, List<Double> within) {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 170;
  private static final double LEFT = 50;
  private static final double RIGHT = 10;
  private static final double TOP = 12;
  private static final double BOTTOM = 24;
  private static final int MANY = 60;
  private static final int DIGITS = 4;

  public ControlChart {
    plates = List.copyOf(plates);
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    within = List.copyOf(within);
  }

  /**
   * One value a plate.
   *
   * @param style {@code negative}, {@code positive} or {@code plain}
   * @param values in the order of the plates; empty where there is none
   */
  public record Line(String name, String style, List<OptionalDouble> values) {

    public Line {
      values = List.copyOf(values);
    }
  }

  /** Whether there is anything to draw. */
  public boolean hasValues() {
    return lines.stream().anyMatch(l -> l.values().stream().anyMatch(OptionalDouble::isPresent));
  }

  /** The drawing. */
  public SvgTag draw() {
    List<Double> all = new ArrayList<>(limits);
    all.addAll(within);
    lines.forEach(l -> l.values().forEach(v -> v.ifPresent(all::add)));
    Axis axis = Axis.covering(all);
    SvgTag drawing =
        Svg.drawing(WIDTH, HEIGHT, title + " over the plates").withClass("control-chart");
    SvgTag frame = Svg.group("axis").attr("font-size", "10");
    for (double tick : axis.ticks()) {
      frame.with(
          Svg.line(LEFT, y(axis, tick), WIDTH - RIGHT, y(axis, tick)).withClass("grid"),
          Svg.text(LEFT - 6, y(axis, tick) + 3.4, "end", number(tick)));
    }
    drawing.with(
        frame.with(
            Svg.text(
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 6,
                "middle",
                plates.size() + " plates, in order")));
    for (double limit : limits) {
      drawing.with(
          Svg.line(LEFT, y(axis, limit), WIDTH - RIGHT, y(axis, limit)).withClass("limit"));
    }
    lines.forEach(line -> drawing.with(draw(axis, line)));
    return drawing;
  }

  private SvgTag draw(Axis axis, Line line) {
    StringBuilder path = new StringBuilder();
    SvgTag dots = Svg.group("dots");
    for (int i = 0; i < plates.size(); i++) {
      OptionalDouble value = line.values().get(i);
      if (value.isPresent()) {
        double x = x(i);
        double y = y(axis, value.getAsDouble());
        path.append(path.isEmpty() ? "M" : "L").append(Svg.number(x)).append(' ');
        path.append(Svg.number(y));
        dots.with(
            Svg.circle(x, y, plates.size() > MANY ? 1.8 : 3.6)
                .tip(
                    "%s: %s %s"
                        .formatted(plates.get(i), line.name(), number(value.getAsDouble()))));
      }
    }
    return Svg.group("chart-line " + line.style()).with(Svg.path(path.toString()), dots);
  }

  private double x(int plate) {
    return LEFT + (plate + 0.5) / plates.size() * (WIDTH - LEFT - RIGHT);
  }

  private static double y(Axis axis, double value) {
    return TOP + (1 - axis.place(value)) * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(double value) {
    return PlainNumber.of(value, DIGITS).replace('-', '\u2212');
  }
}
