package org.wormscreen.truth.review;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.truth.page.GrayRange;

/**
 * An animal cut out of its field at the field's own pixels.
 *
 * @param width pixels
 * @param height pixels
 * @param points the outline's corners in pixels of the picture, as an SVG polygon has them
 * @param address the picture as a PNG within an address
 */
record AnimalPicture(int width, int height, String points, String address) {

  private static final int MARGIN = 20;

  /**
   * Cuts animals out of their field; gray runs from the field's darkest to its brightest half per
   * cent.
   *
   * @param outlines in pixels of the field
   */
  static List<AnimalPicture> cut(List<RoiPolygon> outlines, GrayImage field) {
    GrayRange range = GrayRange.of(field);
    return outlines.stream().map(outline -> cut(outline, field, range)).toList();
  }

  private static AnimalPicture cut(RoiPolygon outline, GrayImage field, GrayRange range) {
    int left = (int) Math.max(0, Collections.min(outline.xs()) - MARGIN);
    int top = (int) Math.max(0, Collections.min(outline.ys()) - MARGIN);
    int right = (int) Math.min(field.width(), Collections.max(outline.xs()) + MARGIN);
    int bottom = (int) Math.min(field.height(), Collections.max(outline.ys()) + MARGIN);
    BufferedImage picture =
        new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        picture.getRaster().setSample(x - left, y - top, 0, range.gray(field.at(x, y)));
      }
    }
    return new AnimalPicture(
        picture.getWidth(), picture.getHeight(), points(outline, left, top), address(picture));
  }

  private static String points(RoiPolygon outline, int left, int top) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < outline.xs().size(); i++) {
      double x = outline.xs().get(i) - left;
      double y = outline.ys().get(i) - top;
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    return String.join(" ", points);
  }

  private static String address(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
