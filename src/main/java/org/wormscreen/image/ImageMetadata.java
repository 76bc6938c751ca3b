package org.wormscreen.image;

import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.StagePosition;

/**
 * What a file says of itself, read from its headers alone.
 *
 * @param width columns of each plane in pixels
 * @param height rows of each plane in pixels
 * @param channels number of channels, at least 1
 * @param slices number of focus positions (z), at least 1
 * @param frames number of time points, at least 1
 * @param bits bits of a value as stored: 8, 16 or 32
 * @param pixelSize um per pixel with its origin; empty when the file gives none that can be trusted
 * @param channelNames names of the channels in order; empty when the file gives none
 * @param position where the stage stood; empty when the file does not say
 */
public record ImageMetadata(
    int width,
    int height,
    int channels,
    int slices,
    int frames,
    int bits,
    Optional<PixelSize> pixelSize,
    List<String> channelNames,
    Optional<StagePosition> position) {

  public ImageMetadata {
    channelNames = List.copyOf(channelNames);
  }

  /** Of a file that does not say where the stage stood. */
  public ImageMetadata(
      int width,
      int height,
      int channels,
      int slices,
      int frames,
      int bits,
      Optional<PixelSize> pixelSize,
      List<String> channelNames) {
    this(width, height, channels, slices, frames, bits, pixelSize, channelNames, Optional.empty());
  }

  /**
   * Checks that the file has this plane.
   *
   * @param file the file's name for the message
   * @throws UnreadableImageException UNSUPPORTED when it has not
   */
  public void requirePlane(PlaneIndex plane, String file) throws UnreadableImageException {
    boolean there =
        plane.series() == PlaneIndex.PAGES
            ? plane.slice() < planes()
            : plane.channel() < channels && plane.slice() < slices && plane.frame() < frames;
    if (!there) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED,
          "%s has %s channels x %s slices x %s frames; channel %s, slice %s, frame %s was asked for"
              .formatted(
                  file,
                  channels,
                  slices,
                  frames,
                  plane.channel() + 1,
                  plane.slice() + 1,
                  plane.frame() + 1));
    }
  }

  /** The number of planes: channels x slices x frames. */
  public int planes() {
    return channels * slices * frames;
  }
}
