package org.wormscreen.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/**
 * OME-Zarr 0.4 (Zarr 2) and 0.5 (Zarr 3, also sharded), local. What is opened is the folder of one
 * level's array; its axes, pixel size and channels stand in the group above it.
 */
public final class ZarrSource implements ImageSource {

  /** For {@link java.util.ServiceLoader}. */
  public ZarrSource() {}

  @Override
  public String name() {
    return "OME-Zarr";
  }

  @Override
  public String version() {
    return "built in";
  }

  @Override
  public List<String> extensions() {
    return List.of("zarr");
  }

  @Override
  public Support support(Path file) {
    return Files.isRegularFile(file.resolve(ArrayHeader.V2))
            || Files.isRegularFile(file.resolve(ArrayHeader.V3))
        ? Support.NATIVE
        : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    ZarrArray array = ZarrArray.open(file, limits);
    Multiscale image = Multiscale.read(file.toAbsolutePath().getParent());
    if (image.axes().size() != array.header().shape().size()) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s has %s axes, and its image names %s"
              .formatted(array.name(), array.header().shape().size(), image.axes()));
    }
    return new OpenArray(array, image);
  }

  private record OpenArray(ZarrArray array, Multiscale image) implements OpenImage {

    @Override
    public ImageMetadata metadata() {
      String level = array.folder().getFileName().toString();
      Optional<PixelSize> size =
          image.levels().stream()
              .filter(l -> Path.of(l.path()).getFileName().toString().equals(level))
              .findFirst()
              .flatMap(Multiscale.Level::pixelSize);
      int channels = length("c");
      return new ImageMetadata(
          array.width(),
          array.height(),
          channels,
          length("z"),
          length("t"),
          8 * array.header().valueBytes(),
          size,
          image.channelNames().size() == channels ? image.channelNames() : List.of());
    }

    private int length(String axis) {
      int at = image.axes().indexOf(axis);
      return at < 0 ? 1 : array.header().shape().get(at);
    }

    @Override
    public GrayImage read(PlaneIndex plane) throws IOException {
      metadata().requirePlane(plane, array.name());
      List<Integer> leading = new ArrayList<>();
      for (String axis : image.axes().subList(0, image.axes().size() - 2)) {
        leading.add(
            switch (axis) {
              case "c" -> plane.channel();
              case "z" -> plane.slice();
              case "t" -> plane.frame();
              default ->
                  throw new UnreadableImageException(
                      ImageFault.UNSUPPORTED,
                      "%s has an axis '%s', which is none of t, c, z"
                          .formatted(array.name(), axis));
            });
      }
      return array.plane(leading);
    }

    @Override
    public void close() {}
  }
}
