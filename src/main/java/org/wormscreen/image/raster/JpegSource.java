package org.wormscreen.image.raster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.image.FileKind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;

/**
 * JPEG of 8 bits, gray or colour, as one plane; colours become luminance. The orientation that
 * cameras note in EXIF is not applied: rows come as they lie in the file.
 */
public final class JpegSource implements ImageSource {

  /** For {@link java.util.ServiceLoader}. */
  public JpegSource() {}

  @Override
  public String name() {
    return "JPEG";
  }

  @Override
  public String version() {
    return "ImageIO of Java " + Runtime.version().feature();
  }

  @Override
  public List<String> extensions() {
    return FileKind.JPEG.extensions();
  }

  @Override
  public Support support(Path file) throws IOException {
    return FileKind.JPEG.claims(file) ? Support.NATIVE : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    FileKind.JPEG.require(file);
    RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
    try {
      return new OpenJpeg(file.getFileName().toString(), in, new JpegFile(in, file, limits));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private record OpenJpeg(String name, RandomAccessFile in, JpegFile jpeg) implements OpenImage {

    @Override
    public ImageMetadata metadata() {
      return new ImageMetadata(
          jpeg.width(), jpeg.height(), 1, 1, 1, 8, jpeg.pixelSize(), List.of());
    }

    @Override
    public GrayImage read(PlaneIndex plane) throws IOException {
      metadata().requirePlane(plane, name);
      return RasterGray.decode(jpeg.clean(), "jpeg", name);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
