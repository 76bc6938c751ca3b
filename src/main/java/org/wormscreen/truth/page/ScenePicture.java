package org.wormscreen.truth.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.wormscreen.image.GrayImage;
import org.wormscreen.truth.outline.Match;
import org.wormscreen.truth.outline.Region;

/** A scene as a picture: the truth on the left, the result on the right, edges drawn on pixels. */
final class ScenePicture {

  private static final int MARGIN = 12;
  private static final int GAP = 8;
  private static final int WIDEST = 420;
  private static final int MOST_ZOOM = 5;
  private static final int GROUND = 0xD8D8D8;
  private static final int WHITE = 0xFFFFFF;
  private static final int[] MATCHED = {0x1B9E3F, 0x1F78B4, 0x8C6D1F, 0x6A3D9A, 0x00A0A0, 0x5A8F00};
  private static final int WRONG = 0xE31A1C;

  private final Scene scene;
  private final Optional<GrayImage> ground;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final int zoom;

  /** The picture of a scene on its field; on plain ground without one. */
  ScenePicture(Scene scene, Optional<GrayImage> ground) {
    this.scene = scene;
    this.ground = ground;
    List<Region> regions = scene.regions();
    left = Math.max(0, regions.stream().mapToInt(Region::left).min().orElseThrow() - MARGIN);
    top = Math.max(0, regions.stream().mapToInt(Region::top).min().orElseThrow() - MARGIN);
    int right = regions.stream().mapToInt(Region::right).max().orElseThrow() + MARGIN;
    int bottom = regions.stream().mapToInt(Region::bottom).max().orElseThrow() + MARGIN;
    width = Math.min(right, ground.map(GrayImage::width).orElse(right)) - left;
    height = Math.min(bottom, ground.map(GrayImage::height).orElse(bottom)) - top;
    zoom = Math.max(1, Math.min(MOST_ZOOM, WIDEST / width));
  }

  /** The bytes of a PNG file. */
  byte[] png() {
    BufferedImage picture =
        new BufferedImage(2 * width * zoom + GAP, height * zoom, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, WHITE);
      }
    }
    int second = width * zoom + GAP;
    paintGround(picture, 0);
    paintGround(picture, second);
    int colour = 0;
    for (Match match : scene.matches()) {
      int rgb = MATCHED[colour++ % MATCHED.length];
      paintEdge(picture, 0, scene.field().annotated().get(match.annotated()).region(), rgb);
      paintEdge(picture, second, scene.field().found().get(match.found()).region(), rgb);
    }
    scene
        .missed()
        .forEach(i -> paintEdge(picture, 0, scene.field().annotated().get(i).region(), WRONG));
    scene
        .extra()
        .forEach(i -> paintEdge(picture, second, scene.field().found().get(i).region(), WRONG));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void paintGround(BufferedImage picture, int offset) {
    int[] gray = new int[width * height];
    Arrays.fill(gray, GROUND);
    if (ground.isPresent()) {
      GrayImage image = ground.get();
      GrayRange range = GrayRange.of(image);
      for (int i = 0; i < gray.length; i++) {
        gray[i] = 0x010101 * range.gray(image.at(left + i % width, top + i / width));
      }
    }
    for (int y = 0; y < height * zoom; y++) {
      for (int x = 0; x < width * zoom; x++) {
        picture.setRGB(offset + x, y, gray[y / zoom * width + x / zoom]);
      }
    }
  }

  /** Paints the inner border of a region, one screen pixel wide. */
  private void paintEdge(BufferedImage picture, int offset, Region region, int rgb) {
    for (int y = 0; y < height * zoom; y++) {
      for (int x = 0; x < width * zoom; x++) {
        if (inside(region, x, y)
            && !(inside(region, x - 1, y)
                && inside(region, x + 1, y)
                && inside(region, x, y - 1)
                && inside(region, x, y + 1))) {
          picture.setRGB(offset + x, y, rgb);
        }
      }
    }
  }

  private boolean inside(Region region, int x, int y) {
    return region.contains(left + Math.floorDiv(x, zoom), top + Math.floorDiv(y, zoom));
  }
}
