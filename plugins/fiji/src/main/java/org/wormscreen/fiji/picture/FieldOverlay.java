package org.wormscreen.fiji.picture;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.pipeline.field.FieldReading;
import org.wormscreen.report.figure.MarksOverlay;
import org.wormscreen.report.picture.Mark;
import org.wormscreen.worm.Point;

/** Outlines over an image, in the colours of the report. */
public final class FieldOverlay {

  private static final float LINE = 1.5f;
  private static final int LABEL = 10;

  /** Animals for which the question has no answer: larvae, males, hidden flanks. */
  private static final Color UNANSWERED = new Color(0xf2e28a);

  private FieldOverlay() {}

  /**
   * Whether the pixel at a place belongs to an area. ImageJ's own question about places says no
   * within polygons that were not made by hand.
   */
  public static boolean holds(Roi area, double x, double y) {
    return area.contains((int) Math.floor(x), (int) Math.floor(y));
  }

  /** The outlines of one field over its image. */
  public static Overlay of(OpenPicture picture, FieldReading reading) {
    Overlay overlay = named();
    ReadField field =
        new ReadField(picture.places(0, false).get(0), reading, java.util.Optional.empty());
    draw(field, picture.image(), overlay);
    return overlay;
  }

  /** Draws an outline as of an animal for which the question has no answer. */
  public static void unanswered(Roi roi) {
    roi.setStroke(new BasicStroke(LINE));
    roi.setStrokeColor(UNANSWERED);
  }

  /** An overlay that shows names beside outlines. */
  public static Overlay named() {
    Overlay overlay = new Overlay();
    overlay.drawLabels(true);
    overlay.drawNames(true);
    overlay.drawBackgrounds(true);
    overlay.setLabelColor(Color.WHITE);
    overlay.setLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL));
    return overlay;
  }

  /** Adds the outlines of a field to an overlay of its image. */
  static void draw(ReadField field, ImagePlus image, Overlay overlay) {
    field
        .listedPlaces()
        .forEach(
            i -> {
              Roi roi = outline(field, i);
              if (image.getStackSize() > 1) {
                OpenPicture.Place at = field.place();
                if (image.isHyperStack()) {
                  roi.setPosition(0, at.slice(), at.frame());
                } else {
                  roi.setPosition(image.getStackIndex(at.channel(), at.slice(), at.frame()));
                }
              }
              overlay.add(roi);
            });
  }

  /** The outline of the sighting at this place of the field. */
  static Roi outline(ReadField field, int place) {
    AnimalScore score = field.reading().scores().get(place);
    List<Point> corners = field.reading().animals().sightings().get(place).outline().corners();
    Mark mark = Mark.of(score, corners);
    Roi roi = outline(corners, mark.kind(), name(score.number()), mark.caption());
    if (!score.scored()) {
      roi.setName(null); // specks along the rim are many, and their numbers hide the animals
    } else if (mark.kind() == Mark.Kind.REJECTED) {
      unanswered(roi);
    }
    return roi;
  }

  /** The name of an outline: the animal's number in four digits, as in {@code outlines/}. */
  public static String name(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  /** An outline of this kind with its name; the caption is the property {@code caption}. */
  public static Roi outline(List<Point> corners, Mark.Kind kind, String name, String caption) {
    int n = corners.size();
    float[] xs = new float[n];
    float[] ys = new float[n];
    for (int i = 0; i < n; i++) {
      xs[i] = (float) corners.get(i).x();
      ys[i] = (float) corners.get(i).y();
    }
    Roi roi = new PolygonRoi(xs, ys, n, Roi.POLYGON);
    roi.setName(name);
    roi.setStrokeColor(Color.decode(MarksOverlay.colour(kind)));
    if (kind == Mark.Kind.REJECTED) {
      roi.setStroke(
          new BasicStroke(
              1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 3}, 0));
    } else {
      roi.setStrokeWidth(LINE);
    }
    roi.setProperty("caption", caption);
    return roi;
  }
}
