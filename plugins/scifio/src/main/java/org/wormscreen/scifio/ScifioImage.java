package org.wormscreen.scifio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSeries;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.foreign.ForeignPixels;
import org.wormscreen.image.foreign.SoundFile;
import org.wormscreen.image.foreign.Wholeness;
import org.wormscreen.plate.PixelSize;

/** A file opened by SCIFIO, with all its images; for one thread. */
final class ScifioImage implements OpenImage {

  private static final int MOST_IMAGES = 100_000;

  /** An image with its axes sorted out. */
  private record Sorted(PlaneAxes axes, Scifio.Image image, ImageMetadata metadata) {}

  private final Scifio.Reader reader;
  private final String name;
  private final List<Sorted> images;
  private final Optional<Wholeness> whole;
  private boolean closed;

  private ScifioImage(Scifio.Reader reader, Path file, List<Sorted> images) throws IOException {
    this.reader = reader;
    this.name = file.getFileName().toString();
    this.images = images;
    whole =
        SoundFile.knowsEnd(file)
            ? Optional.empty()
            : Optional.of(new Wholeness(() -> bytesOfFiles(file), start(images, images.size())));
  }

  /** Bytes of the pixels before an image of the file. */
  private static long start(List<Sorted> images, int index) {
    long bytes = 0;
    for (Sorted image : images.subList(0, index)) {
      ImageMetadata its = image.metadata;
      long pixels = (long) its.width() * its.height() * image.axes.samples();
      bytes += pixels * its.bits() / 8 * image.image.planes();
    }
    return bytes;
  }

  /** With the files of the same name and other endings: ICS 1 keeps its pixels in such a one. */
  private static long bytesOfFiles(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')) + 1);
    long bytes = 0;
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      for (Path one : beside.filter(p -> p.getFileName().toString().startsWith(stem)).toList()) {
        bytes += Files.isRegularFile(one) ? Files.size(one) : 0;
      }
    }
    return bytes;
  }

  static ScifioImage of(Scifio.Reader reader, Path file, ImageLimits limits) throws IOException {
    String name = file.getFileName().toString();
    try {
      int count = reader.images();
      if (count < 1 || count > MOST_IMAGES) {
        throw new UnreadableImageException(
            ImageFault.FORMAT, "%s says it holds %s images".formatted(name, count));
      }
      List<Sorted> images = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Scifio.Image image = reader.image(i);
        PlaneAxes axes = PlaneAxes.of(image, name);
        limits.check(name, axes.length("X"), axes.length("Y"));
        images.add(new Sorted(axes, image, metadata(axes, image, name)));
      }
      return new ScifioImage(reader, file, List.copyOf(images));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static ImageMetadata metadata(PlaneAxes axes, Scifio.Image image, String name)
      throws IOException {
    return new ImageMetadata(
        (int) axes.length("X"),
        (int) axes.length("Y"),
        Math.toIntExact(axes.channels()),
        Math.toIntExact(axes.slices()),
        Math.toIntExact(axes.times()),
        8 * type(image, name).bytes(),
        pixelSize(axes, name),
        List.of());
  }

  /** A scale without a unit is some default or a misreading, and is not believed. */
  private static Optional<PixelSize> pixelSize(PlaneAxes axes, String name) {
    Scifio.Axis x = axes.axis("X");
    Scifio.Axis y = axes.axis("Y");
    return x.scale().isPresent() && y.scale().isPresent() && x.unit().equals(y.unit())
        ? Calibration.ofResolution(
            1 / x.scale().getAsDouble(), 1 / y.scale().getAsDouble(), x.unit(), "SCIFIO, " + name)
        : Optional.empty();
  }

  private static ForeignPixels.Type type(Scifio.Image image, String name) throws IOException {
    int type = image.pixelType();
    if (type < 0 || type >= ForeignPixels.Type.values().length) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED, "%s has pixels of type %s, unknown here".formatted(name, type));
    }
    return ForeignPixels.Type.values()[type];
  }

  @Override
  public ImageMetadata metadata() {
    return images.get(0).metadata;
  }

  @Override
  public List<ImageSeries> series() {
    return images.stream().map(i -> new ImageSeries(i.metadata, Optional.empty())).toList();
  }

  @Override
  public GrayImage read(PlaneIndex plane) throws IOException {
    if (plane.series() >= images.size()) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED,
          "%s has %s images; number %s was asked for"
              .formatted(name, images.size(), plane.series() + 1));
    }
    int index = Math.max(0, plane.series());
    Sorted its = images.get(index);
    its.metadata.requirePlane(plane, name);
    long number = plane.series() == PlaneIndex.PAGES ? plane.slice() : its.axes.plane(plane);
    ForeignPixels pixels =
        new ForeignPixels(
            type(its.image, name),
            its.image.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
            (int) its.axes.samples(),
            its.axes.interleaved());
    try {
      byte[] bytes = reader.bytes(index, number);
      long before = start(images, index) + number * bytes.length;
      if (whole.isPresent()) {
        whole.get().require(bytes, before, name);
      }
      return pixels.image(bytes, its.metadata.width(), its.metadata.height(), name);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException e) {
      throw SoundFile.fault(name, ScifioSource.NAME, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      reader.close();
    }
  }
}
