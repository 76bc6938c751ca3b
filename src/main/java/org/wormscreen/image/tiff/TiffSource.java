package org.wormscreen.image.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.image.FileKind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;

/**
 * TIFF and BigTIFF: 8, 16 and 32 bits, whole numbers and floats, gray, RGB and palette; strips and
 * tiles; unpacked, LZW, deflate and PackBits; MetaMorph, MetaXpress, ImageJ and OME metadata.
 *
 * <p>Values come as stored; where the file says that 0 is white they are turned round. An infinite
 * value becomes NaN. The orientation tag is not applied: rows come as they lie in the file, which
 * is how plate readers and ImageJ show them. JPEG in TIFF and samples of other depths are {@link
 * ImageFault#UNSUPPORTED}.
 */
public final class TiffSource implements ImageSource {

  /** For {@link java.util.ServiceLoader}. */
  public TiffSource() {}

  @Override
  public String name() {
    return "TIFF";
  }

  @Override
  public String version() {
    return "built in";
  }

  @Override
  public List<String> extensions() {
    return FileKind.TIFF.extensions();
  }

  @Override
  public Support support(Path file) throws IOException {
    return FileKind.TIFF.claims(file) ? Support.NATIVE : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    FileKind.TIFF.require(file);
    TiffBytes bytes = TiffBytes.open(file);
    try {
      TiffPlanes planes = TiffPlanes.of(TiffFile.read(bytes, limits));
      planes.requirePixels(limits);
      return new OpenTiff(bytes, planes, limits);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private record OpenTiff(TiffBytes bytes, TiffPlanes planes, ImageLimits limits)
      implements OpenImage {

    @Override
    public ImageMetadata metadata() {
      return planes.metadata();
    }

    @Override
    public GrayImage read(PlaneIndex plane) throws IOException {
      metadata().requirePlane(plane, bytes.name());
      return planes.pixels(plane, limits).read().requireValues(bytes.name());
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
