package org.wormscreen.report.figure;

import java.util.OptionalDouble;

/** An effect as a dot with its interval as a line, beside the line of no effect. */
public record EffectBar(Axis axis) {

  private static final double WIDTH = 150;
  private static final double HEIGHT = 18;
  private static final double MARGIN = 5;

  private double x(double value) {
    return MARGIN + axis.place(value) * (WIDTH - 2 * MARGIN);
  }

  /** The drawing of one effect; limits may be absent. */
  public SvgTag draw(double effect, OptionalDouble low, OptionalDouble high, String label) {
    double middle = HEIGHT / 2;
    SvgTag drawing = Svg.drawing(WIDTH, HEIGHT, label).withClass("effect");
    drawing.with(Svg.line(x(0), 0, x(0), HEIGHT).withClass("zero"));
    if (low.isPresent() && high.isPresent()) {
      drawing.with(
          Svg.line(x(low.getAsDouble()), middle, x(high.getAsDouble()), middle)
              .withClass("interval"));
    }
    return drawing.with(Svg.circle(x(effect), middle, 3.6).withClass("dot"));
  }
}
