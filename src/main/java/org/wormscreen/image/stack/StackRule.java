package org.wormscreen.image.stack;

import java.io.IOException;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** How the focus positions of one field become one picture. */
public enum StackRule {
  /** There is one plane. */
  SINGLE("the one plane") {
    @Override
    public GrayImage combine(int planes, Planes source) throws IOException {
      return source.read(0);
    }
  },
  /** The sharpest plane; of equals, the first. */
  BEST_FOCUS("the sharpest slice of each field") {
    @Override
    public GrayImage combine(int planes, Planes source) throws IOException {
      GrayImage best = source.read(0);
      double sharpest = Focus.of(best);
      for (int i = 1; i < planes; i++) {
        GrayImage next = source.read(i);
        double sharpness = Focus.of(next);
        if (sharpness > sharpest) {
          best = next;
          sharpest = sharpness;
        }
      }
      return best;
    }
  },
  /** The largest value of each pixel, as for fluorescence. */
  MAXIMUM("the largest value of each pixel over all slices") {
    @Override
    public GrayImage combine(int planes, Planes source) throws IOException {
      return fold(planes, source, Math::max, 1);
    }
  },
  /** The smallest value of each pixel, as for dark animals in transmitted light. */
  MINIMUM("the smallest value of each pixel over all slices") {
    @Override
    public GrayImage combine(int planes, Planes source) throws IOException {
      return fold(planes, source, Math::min, 1);
    }
  },
  /** The mean of each pixel. */
  MEAN("the mean of each pixel over all slices") {
    @Override
    public GrayImage combine(int planes, Planes source) throws IOException {
      return fold(planes, source, Float::sum, planes);
    }
  };

  /** The planes of a stack, read when asked for. */
  @FunctionalInterface
  public interface Planes {
    /** The plane of this number, from 0. */
    GrayImage read(int index) throws IOException;
  }

  private interface Pair {
    float of(float one, float other);
  }

  private final String words;

  StackRule(String words) {
    this.words = words;
  }

  /** What is taken, in words: {@code "the sharpest slice of each field"}. */
  public String words() {
    return words;
  }

  /**
   * The one picture of these planes.
   *
   * @param planes their number, at least 1
   * @throws UnreadableImageException METADATA when they differ in size
   */
  public abstract GrayImage combine(int planes, Planes source) throws IOException;

  private static GrayImage fold(int planes, Planes source, Pair pair, float divisor)
      throws IOException {
    GrayImage first = source.read(0);
    float[] values = first.toArray();
    for (int i = 1; i < planes; i++) {
      GrayImage next = source.read(i);
      if (next.width() != first.width() || next.height() != first.height()) {
        throw new UnreadableImageException(
            ImageFault.METADATA,
            "the slices of one stack have %s x %s and %s x %s pixels; one size expected"
                .formatted(first.width(), first.height(), next.width(), next.height()));
      }
      float[] others = next.toArray();
      for (int p = 0; p < values.length; p++) {
        values[p] = pair.of(values[p], others[p]);
      }
    }
    for (int p = 0; divisor != 1 && p < values.length; p++) {
      values[p] /= divisor;
    }
    return GrayImage.of(first.width(), first.height(), values);
  }
}
