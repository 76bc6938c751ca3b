package org.wormscreen.image;

/** Which plane of a file, each from 0. */
public record PlaneIndex(int channel, int slice, int frame) {

  /** The first plane of a file. */
  public static final PlaneIndex FIRST = new PlaneIndex(0, 0, 0);
}
