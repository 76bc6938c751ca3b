package org.wormscreen.report.figure.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;

/**
 * Shares over doses, effect and poison on one pair of axes: points with their limits, and curves
 * where there are any.
 *
 * @param label what is drawn, for readers who hear the page
 */
public record DoseFigure(String label, List<Series> series) {

  private static final double WIDTH = 330;
  private static final double HEIGHT = 200;
  private static final double LEFT = 34;
  private static final double RIGHT = 8;
  private static final double TOP = 8;
  private static final double BOTTOM = 34;
  private static final int STEPS = 80;
  private static final int DIGITS = 3;

  public DoseFigure {
    series = List.copyOf(series);
  }

  /**
   * One measure.
   *
   * @param style {@code effect} or {@code poison}
   * @param curve the share at a dose; empty without a curve
   * @param half the dose of half the effect with its limits, where they are known
   */
  public record Series(
      String style,
      List<Point> points,
      Optional<DoubleUnaryOperator> curve,
      OptionalDouble half,
      OptionalDouble halfLow,
      OptionalDouble halfHigh) {

    public Series {
      points = List.copyOf(points);
    }
  }

  /** The wells of one dose; 0 is the vehicle. */
  public record Point(double dose, double share, double low, double high, String tip) {}

  /** The drawing. */
  public SvgTag draw() {
    List<Double> doses = new ArrayList<>();
    series.forEach(s -> s.points().forEach(p -> doses.add(p.dose())));
    LogAxis axis = LogAxis.covering(doses);
    SvgTag drawing = Svg.drawing(WIDTH, HEIGHT, label).withClass("dose").with(frame(axis));
    for (Series one : series) {
      drawing.with(half(axis, one));
      one.curve().ifPresent(curve -> drawing.with(curve(axis, one.style(), curve)));
    }
    for (int i = 0; i < series.size(); i++) {
      for (Point point : series.get(i).points()) {
        drawing.with(point(axis, series.get(i).style(), point, i * 3 - 1.5 * (series.size() - 1)));
      }
    }
    return drawing;
  }

  private static double x(LogAxis axis, double dose) {
    return LEFT + axis.place(dose) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double share) {
    return TOP + (1 - Math.max(0, Math.min(1, share))) * (HEIGHT - TOP - BOTTOM);
  }

  private static SvgTag frame(LogAxis axis) {
    SvgTag frame = Svg.group("axis").attr("font-size", "10");
    for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      frame.with(
          Svg.line(LEFT, y(share), WIDTH - RIGHT, y(share)).withClass("grid"),
          Svg.text(LEFT - 5, y(share) + 3.4, "end", PlainNumber.of(share, DIGITS)));
    }
    for (double dose : axis.ticks()) {
      frame.with(
          Svg.line(x(axis, dose), y(0), x(axis, dose), y(0) + 4).withClass("grid"),
          Svg.text(x(axis, dose), y(0) + 15, "middle", PlainNumber.of(dose, DIGITS)));
    }
    double gap = LEFT + axis.gap() * (WIDTH - LEFT - RIGHT);
    return frame.with(
        Svg.text(x(axis, 0), y(0) + 15, "middle", "0"),
        Svg.path("M%s %sl4 -8m3 0l-4 8".formatted(Svg.number(gap - 3), Svg.number(y(0) + 4)))
            .withClass("break"),
        Svg.text((LEFT + WIDTH) / 2, HEIGHT - 4, "middle", "concentration, \u00b5M"));
  }

  private static SvgTag curve(LogAxis axis, String style, DoubleUnaryOperator curve) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i <= STEPS; i++) {
      double dose = axis.low() * StrictMath.pow(axis.high() / axis.low(), (double) i / STEPS);
      path.append(i == 0 ? "M" : "L")
          .append(Svg.number(x(axis, dose)))
          .append(' ')
          .append(Svg.number(y(curve.applyAsDouble(dose))));
    }
    return Svg.path(path.toString()).withClasses("curve", style);
  }

  /** A line at the dose of half the effect, on a band between its limits. */
  private static SvgTag half(LogAxis axis, Series one) {
    SvgTag group = Svg.group("half " + one.style());
    if (one.halfLow().isPresent() && one.halfHigh().isPresent()) {
      double from = x(axis, one.halfLow().getAsDouble());
      double to = x(axis, one.halfHigh().getAsDouble());
      group.with(Svg.rect(from, TOP, Math.max(0.5, to - from), y(0) - TOP).withClass("band"));
    }
    one.half()
        .ifPresent(
            dose -> group.with(Svg.line(x(axis, dose), TOP, x(axis, dose), y(0)).withClass("at")));
    return group;
  }

  private static SvgTag point(LogAxis axis, String style, Point point, double aside) {
    double x = x(axis, point.dose()) + aside;
    return Svg.group("point " + style)
        .tip(point.tip())
        .with(
            Svg.line(x, y(point.low()), x, y(point.high())).withClass("interval"),
            Svg.circle(x, y(point.share()), 3.4));
  }
}
