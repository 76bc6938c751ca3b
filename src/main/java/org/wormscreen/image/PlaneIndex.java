package org.wormscreen.image;

/**
 * Which plane of a file, each from 0.
 *
 * @param series which of several images in one file; {@link #PAGES} when {@code slice} counts the
 *     pages as they lie in the file, whatever the file says of their order
 */
public record PlaneIndex(int series, int channel, int slice, int frame) {

  /** The series of {@link #ofPage}. */
  public static final int PAGES = -1;

  /** The first plane of a file. */
  public static final PlaneIndex FIRST = new PlaneIndex(0, 0, 0);

  public PlaneIndex {
    if (series < PAGES || channel < 0 || slice < 0 || frame < 0) {
      throw new IllegalArgumentException(
          "Planes count from 0, found series %s, channel %s, slice %s, frame %s"
              .formatted(series, channel, slice, frame));
    }
  }

  /** A plane of the first image of a file. */
  public PlaneIndex(int channel, int slice, int frame) {
    this(0, channel, slice, frame);
  }

  /** A page of a file, counted from 0 as the pages lie in it. */
  public static PlaneIndex ofPage(int page) {
    return new PlaneIndex(PAGES, 0, page, 0);
  }
}
