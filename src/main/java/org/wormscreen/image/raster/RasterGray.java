package org.wormscreen.image.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.Luminance;
import org.wormscreen.image.UnreadableImageException;

/** Decodes cleaned bytes with ImageIO and makes them gray. */
final class RasterGray {

  private RasterGray() {}

  /**
   * Decodes a whole picture; a warning of the decoder is a failure here.
   *
   * @param format ImageIO's name of the format
   */
  static GrayImage decode(byte[] bytes, String format, String file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      BufferedImage image = reader.read(0);
      if (!warnings.isEmpty()) {
        throw new UnreadableImageException(
            ImageFault.FORMAT, "%s is damaged: %s".formatted(file, warnings.get(0)));
      }
      return gray(image);
    } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnreadableImageException(
          ImageFault.FORMAT, "%s cannot be decoded: %s".formatted(file, e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  private static GrayImage gray(BufferedImage image) throws IOException {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    if (image.getColorModel() instanceof IndexColorModel palette) {
      float[] gray = luminances(palette);
      return byRow(raster, 1, (row, x) -> gray[row[0][x]]);
    }
    return bands < 3
        ? byRow(raster, 1, (row, x) -> row[0][x])
        : byRow(raster, 3, (row, x) -> Luminance.of(row[0][x], row[1][x], row[2][x]));
  }

  private interface Pixel {
    float at(int[][] row, int x);
  }

  private static GrayImage byRow(Raster raster, int bands, Pixel pixel) throws IOException {
    int width = raster.getWidth();
    int[][] row = new int[bands][width];
    return GrayImage.filledBy(
        width,
        raster.getHeight(),
        values -> {
          for (int y = 0; y < raster.getHeight(); y++) {
            for (int band = 0; band < bands; band++) {
              raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, row[band]);
            }
            for (int x = 0; x < width; x++) {
              values[y * width + x] = pixel.at(row, x);
            }
          }
        });
  }

  private static float[] luminances(IndexColorModel palette) {
    float[] gray = new float[1 << palette.getPixelSize()];
    for (int i = 0; i < palette.getMapSize(); i++) {
      gray[i] = Luminance.of(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
    }
    return gray;
  }
}
