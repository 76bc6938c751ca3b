package org.wormscreen.image;

/** Which plane of a file, each from 0. */
public record PlaneIndex(int channel, int slice, int frame) {

  public PlaneIndex {
    if (channel < 0 || slice < 0 || frame < 0) {
      throw new IllegalArgumentException(
          "Planes count from 0, found channel %d, slice %d, frame %d"
              .formatted(channel, slice, frame));
    }
  }

  /** The first plane of a file. */
  public static final PlaneIndex FIRST = new PlaneIndex(0, 0, 0);
}
