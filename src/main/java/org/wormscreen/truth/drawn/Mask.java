package org.wormscreen.truth.drawn;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.truth.outline.OutlinePixels;

/**
 * The mask of one animal: 255 on the animal, else 0.
 *
 * @param name of its file
 */
record Mask(String name, BufferedImage picture) {

  private static final int ON = 255;

  static Mask of(String name, RoiPolygon outline, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    int[] pixels = OutlinePixels.of(outline, width, height);
    if (pixels.length == 0) {
      throw new ScreenException(
          Kind.USAGE,
          "The outline %s lies outside of the picture of %s x %s pixels"
              .formatted(outline.name(), width, height));
    }
    for (int p : pixels) {
      picture.getRaster().setSample(p % width, p / width, 0, ON);
    }
    return new Mask(name, picture);
  }

  void write(Path folder) {
    AtomicFile.write(
        folder.resolve(name),
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("This Java writes no PNG files");
          }
        });
  }
}
