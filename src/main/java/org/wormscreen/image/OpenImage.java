package org.wormscreen.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An opened image file; for one thread, closed by whoever opened it. */
public interface OpenImage extends AutoCloseable {

  /** What the headers say. */
  ImageMetadata metadata();

  /** All images of the file; the first is what {@link #metadata()} tells of. */
  default List<ImageSeries> series() {
    return List.of(new ImageSeries(metadata(), Optional.empty()));
  }

  /**
   * Reads one plane.
   *
   * @throws UnreadableImageException when the pixels are cut short or damaged
   * @throws IOException when the file cannot be read from its disk
   */
  GrayImage read(PlaneIndex plane) throws IOException;

  @Override
  void close() throws IOException;
}
