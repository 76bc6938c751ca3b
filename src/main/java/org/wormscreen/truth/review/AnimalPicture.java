package org.wormscreen.truth.review;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.RoiPolygon;

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
  private static final double DARKEST = 0.005;
  private static final double BRIGHTEST = 0.995;
  private static final int WHITE = 255;

  /**
   * Cuts animals out of their field; gray runs from the field's darkest to its brightest half per
   * cent.
   *
   * @param outlines in pixels of the field
   */
  static List<AnimalPicture> cut(List<RoiPolygon> outlines, GrayImage field) {
    float[] sorted = field.toArray();
    Arrays.sort(sorted);
    float dark = sorted[(int) (DARKEST * (sorted.length - 1))];
    float bright = sorted[(int) (BRIGHTEST * (sorted.length - 1))];
    return outlines.stream().map(outline -> cut(outline, field, dark, bright)).toList();
  }

  private static AnimalPicture cut(RoiPolygon outline, GrayImage field, float dark, float bright) {
    int left = (int) Math.max(0, Collections.min(outline.xs()) - MARGIN);
    int top = (int) Math.max(0, Collections.min(outline.ys()) - MARGIN);
    int right = (int) Math.min(field.width(), Collections.max(outline.xs()) + MARGIN);
    int bottom = (int) Math.min(field.height(), Collections.max(outline.ys()) + MARGIN);
    BufferedImage picture =
        new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        float share = bright > dark ? (field.at(x, y) - dark) / (bright - dark) : 0.5f;
        int gray = Math.round(WHITE * Math.max(0, Math.min(1, share)));
        picture.getRaster().setSample(x - left, y - top, 0, gray);
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
