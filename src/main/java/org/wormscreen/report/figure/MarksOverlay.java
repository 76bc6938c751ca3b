package org.wormscreen.report.figure;

import java.util.List;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.report.picture.Mark;
import org.wormscreen.report.picture.Mark.Kind;
import org.wormscreen.worm.Point;

/**
 * The outlines of a picture, to be laid over it. Kinds differ in colour and in dashes, so that no
 * reader has to trust colour alone.
 */
public final class MarksOverlay {

  private static final int APPROXIMATE_CORNER = 12;

  private MarksOverlay() {}

  /**
   * The colour of the outlines of this kind, {@code #rrggbb}; seen on bright and on dark ground.
   */
  public static String colour(Kind kind) {
    return switch (kind) {
      case MULTIVULVA -> "#ff3b30";
      case SCORED, ALIVE -> "#1f9bff";
      case DEAD -> "#ff8a00";
      case DISPUTED -> "#f03cc3";
      case REJECTED -> "#7d8590";
    };
  }

  /** The dashes of the outlines of this kind; {@code ""} for a whole line. */
  public static String dashes(Kind kind) {
    return switch (kind) {
      case MULTIVULVA -> "9 2";
      case SCORED, ALIVE -> "";
      case DEAD -> "7 2";
      case DISPUTED -> "4 2 1 2";
      case REJECTED -> "1.5 2.5";
    };
  }

  /** A short line as the outlines of this kind are drawn, for a legend. */
  public static SvgTag sample(Kind kind) {
    SvgTag line = style(Svg.line(1, 5, 25, 5), kind);
    return Svg.drawing(26, 10, "").withClass("sample").with(line);
  }

  private static SvgTag style(SvgTag tag, Kind kind) {
    tag.attr("fill", "none")
        .attr("stroke", colour(kind))
        .attr("stroke-width", kind == Kind.REJECTED ? "1.1" : "1.7")
        .attr("stroke-linejoin", "round");
    return dashes(kind).isEmpty() ? tag : tag.attr("stroke-dasharray", dashes(kind));
  }

  /** The outlines as part of a page; each tells its caption when the reader points at it. */
  public static SvgTag inPage(FieldPicture picture) {
    String label = "outlines of " + picture.well() + ", field " + picture.field();
    return draw(picture, label, true).withClass("marks");
  }

  /** The outlines as a file of their own, without captions. */
  public static String asFile(FieldPicture picture) {
    return draw(picture, "", false).attr("xmlns", "http://www.w3.org/2000/svg").render();
  }

  private static SvgTag draw(FieldPicture picture, String label, boolean captions) {
    SvgTag drawing = Svg.drawing(picture.width(), picture.height(), label);
    for (Kind kind : Kind.values()) {
      List<Mark> marks = picture.marks().stream().filter(m -> m.kind() == kind).toList();
      if (!marks.isEmpty()) {
        SvgTag group = style(Svg.group("mark"), kind);
        marks.forEach(m -> group.with(outline(m, captions)));
        drawing.with(group);
      }
    }
    return drawing;
  }

  private static SvgTag outline(Mark mark, boolean caption) {
    StringBuilder points = new StringBuilder(APPROXIMATE_CORNER * mark.corners().size());
    for (Point corner : mark.corners()) {
      points.append(points.isEmpty() ? "" : " ");
      tenths(points, corner.x());
      tenths(points.append(','), corner.y());
    }
    SvgTag outline =
        new SvgTag("polygon")
            .attr("points", points.toString())
            .attr("vector-effect", "non-scaling-stroke");
    return caption ? outline.tip(mark.caption()) : outline;
  }

  /** To a tenth of a pixel; by whole numbers, since a page may hold a million corners. */
  private static void tenths(StringBuilder to, double pixels) {
    long tenths = (long) Math.rint(pixels * 10);
    to.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
    long rest = Math.abs(tenths) % 10;
    if (rest != 0) {
      to.append('.').append(rest);
    }
  }
}
