package org.wormscreen.report.figure.curve;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.figure.SvgTag;

/**
 * Effect against toxicity, a dot for each treatment and dose; the doses of a compound are joined
 * from the lowest up.
 *
 * @param xTitle what the effect is
 * @param yTitle what the toxicity is
 */
public record PlaneFigure(
    String xTitle, String yTitle, Axis effect, Axis toxicity, List<Trail> trails) {

  private static final double WIDTH = 780;
  private static final double HEIGHT = 470;
  private static final double LEFT = 56;
  private static final double RIGHT = 24;
  private static final double TOP = 14;
  private static final double BOTTOM = 44;
  private static final int DIGITS = 3;
  private static final double PER_LETTER = 6.2;
  private static final double LINE = 12;

  public PlaneFigure {
    trails = List.copyOf(trails);
  }

  /**
   * The doses of one compound on one strain.
   *
   * @param name written beside its last dot where there is room; {@code ""} for none
   */
  public record Trail(String name, List<Dot> dots) {

    public Trail {
      dots = List.copyOf(dots);
    }
  }

  /**
   * One treatment.
   *
   * @param tone the style of its call
   * @param tip {@code ""} for a dot that says nothing, which saves room on large pages
   */
  public record Dot(double effect, double toxicity, String tone, String tip) {}

  /** The drawing. */
  public SvgTag draw() {
    SvgTag drawing =
        Svg.drawing(WIDTH, HEIGHT, "Effect and toxicity of each treatment").withClass("plane");
    drawing.with(frame());
    StringBuilder quiet = new StringBuilder();
    for (Trail trail : trails) {
      for (Dot dot : trail.dots()) {
        if (dot.tip().isEmpty()) {
          quiet.append("M").append(at(dot)).append("h0");
        }
      }
    }
    if (!quiet.isEmpty()) {
      drawing.with(Svg.path(quiet.toString()).withClass("quiet-dots"));
    }
    trails.stream()
        .filter(t -> t.dots().size() > 1 && !t.name().isEmpty())
        .forEach(t -> drawing.with(line(t)));
    for (Trail trail : trails) {
      trail.dots().stream().filter(d -> !d.tip().isEmpty()).forEach(d -> drawing.with(dot(d)));
    }
    return drawing.with(names());
  }

  /** A name stands beside its trail's last dot unless it would lie on one that stands already. */
  private SvgTag names() {
    SvgTag names = Svg.group("names");
    List<double[]> taken = new ArrayList<>();
    for (Trail trail : trails.stream().filter(t -> !t.name().isEmpty()).toList()) {
      Dot last = trail.dots().get(trail.dots().size() - 1);
      boolean right = x(last.effect()) > WIDTH * 0.75;
      double width = PER_LETTER * trail.name().length();
      double left = x(last.effect()) + (right ? -8 - width : 8);
      double foot = y(last.toxicity()) - 6;
      boolean free =
          taken.stream()
              .noneMatch(t -> left < t[1] && t[0] < left + width && Math.abs(foot - t[2]) < LINE);
      if (free) {
        taken.add(new double[] {left, left + width, foot});
        names.with(Svg.text(left, foot, "start", trail.name()).withClass("name-of-dot"));
      }
    }
    return names;
  }

  private double x(double value) {
    return LEFT + effect.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return TOP + (1 - toxicity.place(value)) * (HEIGHT - TOP - BOTTOM);
  }

  private String at(Dot dot) {
    return Svg.number(x(dot.effect())) + " " + Svg.number(y(dot.toxicity()));
  }

  private SvgTag frame() {
    SvgTag frame = Svg.group("axis").attr("font-size", "11");
    for (double tick : effect.ticks()) {
      frame.with(
          Svg.line(x(tick), TOP, x(tick), HEIGHT - BOTTOM).withClass(tick == 0 ? "zero" : "grid"),
          Svg.text(x(tick), HEIGHT - BOTTOM + 16, "middle", number(tick)));
    }
    for (double tick : toxicity.ticks()) {
      frame.with(
          Svg.line(LEFT, y(tick), WIDTH - RIGHT, y(tick)).withClass(tick == 0 ? "zero" : "grid"),
          Svg.text(LEFT - 8, y(tick) + 4, "end", number(tick)));
    }
    return frame.with(
        Svg.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", xTitle),
        Svg.text(0, 0, "middle", yTitle)
            .attr(
                "transform",
                "translate(14 " + Svg.number((TOP + HEIGHT - BOTTOM) / 2) + ") rotate(-90)"));
  }

  private SvgTag line(Trail trail) {
    StringBuilder path = new StringBuilder();
    for (Dot dot : trail.dots()) {
      path.append(path.isEmpty() ? "M" : "L").append(at(dot));
    }
    return Svg.path(path.toString()).withClass("trail");
  }

  private SvgTag dot(Dot dot) {
    return Svg.circle(x(dot.effect()), y(dot.toxicity()), 4.6)
        .withClasses("dot", dot.tone())
        .tip(dot.tip());
  }

  private static String number(double value) {
    return PlainNumber.of(value, DIGITS).replace('-', '\u2212');
  }
}
