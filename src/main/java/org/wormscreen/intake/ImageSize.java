package org.wormscreen.intake;

/** Width and height of an image in pixels. */
public record ImageSize(int width, int height) implements Comparable<ImageSize> {

  @Override
  public int compareTo(ImageSize other) {
    return width != other.width
        ? Integer.compare(width, other.width)
        : Integer.compare(height, other.height);
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
