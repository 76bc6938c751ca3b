package org.wormscreen.image.description;

import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.StagePosition;

/**
 * What a text says of the planes of a file.
 *
 * @param channels number of channels, at least 1
 * @param slices number of focus positions, at least 1
 * @param frames number of time points, at least 1
 * @param order which of C, Z and T runs fastest through the pages, such as {@code "CZT"}
 * @param pixelSize empty when none is given, or none that is believed
 * @param channelNames one for each channel, or none
 * @param position where the stage stood; empty when the text does not say
 */
public record Description(
    int channels,
    int slices,
    int frames,
    String order,
    Optional<PixelSize> pixelSize,
    List<String> channelNames,
    Optional<StagePosition> position) {

  /** Of a text that does not say where the stage stood. */
  public Description(
      int channels,
      int slices,
      int frames,
      String order,
      Optional<PixelSize> pixelSize,
      List<String> channelNames) {
    this(channels, slices, frames, order, pixelSize, channelNames, Optional.empty());
  }

  public Description {
    channelNames = List.copyOf(channelNames);
    if (channels < 1 || slices < 1 || frames < 1) {
      throw new IllegalArgumentException(
          "Channels, slices and frames are at least 1, found %s, %s, %s"
              .formatted(channels, slices, frames));
    }
    if (order.length() != 3 || !order.chars().allMatch(c -> "CZT".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("An order of C, Z and T expected, found " + order);
    }
  }

  /** A single plane. */
  public static Description ofOne(Optional<PixelSize> pixelSize, List<String> channelNames) {
    return new Description(1, 1, 1, "CZT", pixelSize, channelNames);
  }

  /** The same with the stage at this place. */
  Description at(Optional<StagePosition> place) {
    return new Description(channels, slices, frames, order, pixelSize, channelNames, place);
  }

  /** Number of planes; the largest number when a hostile file makes it overflow. */
  public long planes() {
    long focusAndColour = (long) channels * slices;
    return focusAndColour > Integer.MAX_VALUE ? Long.MAX_VALUE : focusAndColour * frames;
  }

  /** The page of a plane, counted from 0. */
  public int page(int channel, int slice, int frame) {
    int page = 0;
    int step = 1;
    for (char axis : order.toCharArray()) {
      int index = axis == 'C' ? channel : axis == 'Z' ? slice : frame;
      int length = axis == 'C' ? channels : axis == 'Z' ? slices : frames;
      page += index * step;
      step *= length;
    }
    return page;
  }
}
