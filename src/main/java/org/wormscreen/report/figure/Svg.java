package org.wormscreen.report.figure;

import org.wormscreen.report.PlainNumber;

/** The elements of SVG that the figures are made of. */
public final class Svg {

  private Svg() {}

  /** A drawing of this size in user units, which fills the width that the page gives it. */
  public static SvgTag drawing(double width, double height, String label) {
    return new SvgTag("svg")
        .attr("viewBox", "0 0 " + number(width) + " " + number(height))
        .attr("role", "img")
        .attr("aria-label", label);
  }

  /** Elements that share a style. */
  public static SvgTag group(String cssClass) {
    return new SvgTag("g").withClass(cssClass);
  }

  /** A rectangle by its upper left corner. */
  public static SvgTag rect(double x, double y, double width, double height) {
    return new SvgTag("rect").at("x", x).at("y", y).at("width", width).at("height", height);
  }

  /** A circle by its middle. */
  public static SvgTag circle(double x, double y, double radius) {
    return new SvgTag("circle").at("cx", x).at("cy", y).at("r", radius);
  }

  /** A straight line. */
  public static SvgTag line(double x1, double y1, double x2, double y2) {
    return new SvgTag("line").at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
  }

  /** A path of commands. */
  public static SvgTag path(String d) {
    return new SvgTag("path").attr("d", d);
  }

  /** Text whose anchor is {@code start}, {@code middle} or {@code end}. */
  public static SvgTag text(double x, double y, String anchor, String text) {
    return new SvgTag("text").at("x", x).at("y", y).attr("text-anchor", anchor).withText(text);
  }

  /** A link to a place on the page. */
  public static SvgTag link(String id) {
    return new SvgTag("a").attr("href", "#" + id);
  }

  /** A coordinate to a hundredth, without locale. */
  public static String number(double value) {
    return PlainNumber.upTo(value, 2);
  }
}
