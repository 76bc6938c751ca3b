package org.wormscreen.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.wormscreen.image.ImageSource.Support;

/** The sources that are present, and the choice among them. */
public record ImageSources(List<ImageSource> sources) {

  public ImageSources {
    sources = sources.stream().sorted(Comparator.comparing(ImageSource::name)).toList();
  }

  /** The sources found as services beside this library. */
  public static ImageSources installed() {
    return new ImageSources(
        ServiceLoader.load(ImageSource.class, ImageSources.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /**
   * Opens the file with the source that supports it best.
   *
   * @throws UnreadableImageException when no source reads it, or the best one finds it broken
   */
  public OpenImage open(Path file) throws IOException {
    ImageSource best = null;
    Support level = Support.NONE;
    for (ImageSource source : sources) {
      Support found = source.support(file);
      if (found.compareTo(level) > 0) {
        best = source;
        level = found;
      }
    }
    if (best == null) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED,
          "%s is in a format that none of the image sources reads (%s)"
              .formatted(file.getFileName(), names()));
    }
    return best.open(file);
  }

  private String names() {
    return String.join(", ", sources.stream().map(ImageSource::name).toList());
  }
}
