package org.wormscreen.image;

import java.io.IOException;

/** An opened image file; for one thread, closed by whoever opened it. */
public interface OpenImage extends AutoCloseable {

  /** What the headers say. */
  ImageMetadata metadata();

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
