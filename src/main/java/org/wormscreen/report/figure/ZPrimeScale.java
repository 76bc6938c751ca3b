package org.wormscreen.report.figure;

import java.util.OptionalDouble;
import org.wormscreen.report.PlainNumber;

/**
 * Z' on its way from -1 (or less) to 1, with the ceiling that the number of animals sets: what lies
 * to the right of the ceiling is out of reach.
 */
public record ZPrimeScale(double zPrime, OptionalDouble ceiling) {

  private static final double WIDTH = 300;
  private static final double MARGIN = 14;
  private static final double TOP = 20;
  private static final double HEIGHT = 10;
  private static final double ROOM = 16;
  private static final int DIGITS = 2;

  private static double x(double value) {
    return MARGIN + (Math.max(-1, Math.min(1, value)) + 1) / 2 * WIDTH;
  }

  /** The drawing. */
  public SvgTag draw() {
    SvgTag drawing = Svg.drawing(WIDTH + 2 * MARGIN, 62, "Z' and its ceiling").withClass("zprime");
    double ceilingX = x(ceiling.orElse(1));
    drawing.with(
        Svg.rect(x(-1), TOP, WIDTH, HEIGHT).at("rx", 5).withClass("track"),
        Svg.rect(x(-1), TOP, ceilingX - x(-1), HEIGHT).at("rx", 5).withClass("reach"));
    for (double tick : new double[] {-1, 0, 0.5, 1}) {
      drawing.with(Svg.line(x(tick), TOP + HEIGHT, x(tick), TOP + HEIGHT + 4).withClass("grid"));
      if (Math.abs(x(tick) - ceilingX) > ROOM || ceiling.isEmpty()) {
        drawing.with(
            Svg.text(x(tick), TOP + HEIGHT + 14, "middle", minus(tick)).withClass("small"));
      }
    }
    if (ceiling.isPresent()) {
      drawing.with(
          Svg.line(ceilingX, TOP - 3, ceilingX, TOP + HEIGHT + 18).withClass("ceiling"),
          Svg.text(
                  ceilingX,
                  TOP + HEIGHT + 29,
                  ceilingX > WIDTH * 0.8 ? "end" : "middle",
                  "ceiling " + fixed(ceiling.getAsDouble()))
              .withClass("small"));
    }
    double at = x(zPrime);
    return drawing.with(
        Svg.circle(at, TOP + HEIGHT / 2, 6.5).withClass("value"),
        Svg.text(at, TOP - 7, "middle", "Z\u2032 " + fixed(zPrime)).withClass("strong"));
  }

  private static String fixed(double value) {
    return PlainNumber.fixed(value, DIGITS).replace('-', '\u2212');
  }

  private static String minus(double value) {
    return PlainNumber.of(value, DIGITS).replace('-', '\u2212');
  }
}
