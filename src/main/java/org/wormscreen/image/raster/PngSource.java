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
 * PNG of all depths and colours, as one plane. Depths below 8 bits are spread over 0 to 255,
 * palettes and colours become luminance, opacity and gamma are ignored.
 */
public final class PngSource implements ImageSource {

  /** For {@link java.util.ServiceLoader}. */
  public PngSource() {}

  @Override
  public String name() {
    return "PNG";
  }

  @Override
  public String version() {
    return "ImageIO of Java " + Runtime.version().feature();
  }

  @Override
  public List<String> extensions() {
    return FileKind.PNG.extensions();
  }

  @Override
  public Support support(Path file) throws IOException {
    return FileKind.PNG.claims(file) ? Support.NATIVE : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    FileKind.PNG.require(file);
    RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
    try {
      return new OpenPng(file.getFileName().toString(), in, new PngFile(in, file, limits));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private record OpenPng(String name, RandomAccessFile in, PngFile png) implements OpenImage {

    @Override
    public ImageMetadata metadata() {
      return new ImageMetadata(
          png.width(), png.height(), 1, 1, 1, png.bits(), png.pixelSize(), List.of());
    }

    @Override
    public GrayImage read(PlaneIndex plane) throws IOException {
      metadata().requirePlane(plane, name);
      return RasterGray.decode(png.clean(), "png", name);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
