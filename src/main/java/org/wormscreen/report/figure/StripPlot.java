package org.wormscreen.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.report.PlainNumber;

/**
 * Wells as dots along an axis, one strip for each role; dots of like value are stacked so that none
 * hides another.
 *
 * @param label what is drawn, for readers who hear the page
 * @param axisTitle what the axis shows, with its unit
 */
public record StripPlot(String label, String axisTitle, Axis axis, List<Strip> strips) {

  private static final double LEFT = 92;
  private static final double WIDTH = 560;
  private static final double RADIUS = 4.2;
  private static final double SMALL_RADIUS = 2.4;
  private static final int MANY = 300;
  private static final double LEAST_HEIGHT = 30;
  private static final double MOST_HEIGHT = 130;
  private static final int DIGITS = 4;

  public StripPlot {
    strips = List.copyOf(strips);
  }

  /**
   * The wells of one role.
   *
   * @param colour of its dots, {@code #rrggbb}
   * @param mean where a line is drawn; empty for none
   */
  public record Strip(String name, String colour, List<Dot> dots, OptionalDouble mean) {

    public Strip {
      dots = List.copyOf(dots);
    }
  }

  /**
   * One well.
   *
   * @param target the label of the well, to whose card it links
   */
  public record Dot(double value, String target, String tip) {}

  private record Placed(Dot dot, double x, double y) {}

  /** The drawing. */
  public SvgTag draw() {
    List<SvgTag> rows = new ArrayList<>();
    double top = 4;
    for (Strip strip : strips) {
      List<Placed> placed = stack(strip);
      double reach =
          placed.stream().mapToDouble(p -> Math.abs(p.y())).max().orElse(0) + radius(strip) + 3;
      double squeeze = Math.min(1, MOST_HEIGHT / 2 / reach);
      double height = Math.max(LEAST_HEIGHT, 2 * reach * squeeze);
      rows.add(row(strip, placed, top + height / 2, height, squeeze));
      top += height;
    }
    SvgTag drawing = Svg.drawing(LEFT + WIDTH + 16, top + 36, label).withClass("strips");
    return drawing.with(grid(top)).with(rows);
  }

  private static double radius(Strip strip) {
    return strip.dots().size() > MANY ? SMALL_RADIUS : RADIUS;
  }

  private double x(double value) {
    return LEFT + axis.place(value) * WIDTH;
  }

  private SvgTag grid(double bottom) {
    SvgTag grid = Svg.group("axis").attr("font-size", "10");
    for (double tick : axis.ticks()) {
      grid.with(
          Svg.line(x(tick), 2, x(tick), bottom).withClass("grid"),
          Svg.text(x(tick), bottom + 13, "middle", PlainNumber.of(tick, DIGITS)));
    }
    return grid.with(Svg.text(LEFT + WIDTH / 2, bottom + 29, "middle", axisTitle));
  }

  private SvgTag row(
      Strip strip, List<Placed> placed, double middle, double height, double squeeze) {
    SvgTag row = Svg.group("strip").with(Svg.text(LEFT - 14, middle + 3.5, "end", strip.name()));
    strip
        .mean()
        .ifPresent(
            mean ->
                row.with(
                    Svg.line(x(mean), middle - height / 2 + 2, x(mean), middle + height / 2 - 2)
                        .withClass("mean")
                        .tip("mean " + PlainNumber.of(mean, DIGITS))));
    for (Placed p : placed) {
      row.with(
          Svg.link(p.dot().target())
              .tip(p.dot().tip())
              .with(
                  Svg.circle(p.x(), middle + p.y() * squeeze, radius(strip))
                      .attr("fill", strip.colour())));
    }
    return row;
  }

  /** Each dot as near to the middle line as those already placed allow. */
  private List<Placed> stack(Strip strip) {
    List<Dot> dots = new ArrayList<>(strip.dots());
    dots.sort(Comparator.comparingDouble(Dot::value).thenComparing(Dot::target));
    List<Placed> placed = new ArrayList<>();
    double step = 2 * radius(strip) + 0.6;
    for (Dot dot : dots) {
      double x = x(dot.value());
      List<Placed> near = near(placed, x - step);
      int k = 0;
      while (taken(near, x, offset(k, step), step)) {
        k++;
      }
      placed.add(new Placed(dot, x, offset(k, step)));
    }
    return placed;
  }

  /** Those right of a place; they stand in order from left to right. */
  private static List<Placed> near(List<Placed> placed, double left) {
    int from = placed.size();
    while (from > 0 && placed.get(from - 1).x() > left) {
      from--;
    }
    return placed.subList(from, placed.size());
  }

  private static double offset(int k, double step) {
    double rows = (k + 1) / 2 * step / 2;
    return k % 2 == 0 ? rows : -rows;
  }

  private static boolean taken(List<Placed> near, double x, double y, double step) {
    for (Placed p : near) {
      if ((p.x() - x) * (p.x() - x) + (p.y() - y) * (p.y() - y) < step * step - 1e-6) {
        return true;
      }
    }
    return false;
  }
}
