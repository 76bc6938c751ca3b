package org.wormscreen.simulate.truth;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import javax.imageio.ImageIO;

/** Writes the mask of each annotated animal as a PNG of its field: 255 on the animal, else 0. */
public final class MaskFiles {

  private static final int ON = 255;

  private MaskFiles() {}

  /** Writes the masks of a well into {@code folder}, which is made when it is missing. */
  public static void write(WellTruth well, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (WellTruth.Known animal : well.annotated()) {
      BufferedImage picture =
          new BufferedImage(
              animal.frame().width(), animal.frame().height(), BufferedImage.TYPE_BYTE_GRAY);
      BitSet mask = animal.painted().mask();
      for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
        picture.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, ON);
      }
      Path file = folder.resolve(animal.mask());
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IOException("This Java writes no PNG files");
      }
    }
  }
}
