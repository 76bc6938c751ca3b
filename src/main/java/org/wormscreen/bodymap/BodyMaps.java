package org.wormscreen.bodymap;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Window;

/**
 * Where bodies are: probabilities in [0, 1] for each pixel of a window of an image.
 *
 * <p>Pixels are named as in the image, not in the window; outside of the window all is 0.
 * Directions are bins of 15 degrees: bin b is around b * pi / 12, measured from the x axis towards
 * y (down), a direction and its opposite being the same. A body is on in the two or three bins
 * nearest to its direction; two animals that cross are on in different bins and so come apart.
 *
 * <p>A probability is held as a byte, 16 steps per unit of logit in [-8, 8), rounded down.
 */
public final class BodyMaps {

  /** Number of direction bins over half a turn. */
  public static final int BINS = 12;

  /** Body, then core by direction. */
  static final int PLANES = 1 + BINS;

  private static final float STEPS_PER_LOGIT = 16f;
  private static final float[] PROBABILITY = new float[256];

  static {
    for (int q = 0; q < PROBABILITY.length; q++) {
      PROBABILITY[q] = (float) (1 / (1 + StrictMath.exp(-(q - 127.5) / STEPS_PER_LOGIT)));
    }
  }

  /** Pixels of a piece of a row; pieces far from all objects take no memory. */
  private static final int PIECE = 256;

  private final Window window;
  private final int inRow;
  private final byte[][][] pieces;

  /** Maps of nothing; whoever makes them writes into them before handing them on. */
  BodyMaps(Window window) {
    this.window = window;
    this.inRow = (window.width() + PIECE - 1) / PIECE;
    this.pieces = new byte[PLANES][inRow * window.height()][];
  }

  /**
   * Writes pixels of a row of a plane.
   *
   * @param y row of the window
   * @param x first column of the window
   * @param step from one column to the next
   * @param logits from place {@code at} on, one for each column within the window
   * @param count how many there are at most
   */
  void write(int plane, int y, int x, int step, float[] logits, int at, int count) {
    int row = y * inRow;
    for (int k = 0; k < count && x + k * step < window.width(); k++) {
      int column = x + k * step;
      int place = row + column / PIECE;
      if (pieces[plane][place] == null) {
        pieces[plane][place] = new byte[PIECE];
      }
      pieces[plane][place][column % PIECE] = quantised(logits[at + k]);
    }
  }

  /** The part of the image that the maps cover. */
  public Window window() {
    return window;
  }

  /** Whether any body covers a pixel, over the window. */
  public GrayImage body() {
    return strongest(0, 1);
  }

  /** Whether the core of a body of any direction does: the largest over directions. */
  public GrayImage core() {
    return strongest(1, PLANES);
  }

  private GrayImage strongest(int first, int end) {
    float[] values = new float[window.width() * window.height()];
    int[] most = new int[PIECE];
    for (int place = 0; place < inRow * window.height(); place++) {
      Arrays.fill(most, 0);
      for (int plane = first; plane < end; plane++) {
        byte[] piece = pieces[plane][place];
        for (int i = 0; piece != null && i < PIECE; i++) {
          most[i] = Math.max(most[i], piece[i] & 0xff);
        }
      }
      int left = place % inRow * PIECE;
      int row = place / inRow * window.width() + left;
      for (int i = 0; i < Math.min(PIECE, window.width() - left); i++) {
        values[row + i] = PROBABILITY[most[i]];
      }
    }
    return GrayImage.taking(window.width(), window.height(), values);
  }

  /** Whether any body covers this pixel. */
  public float body(int x, int y) {
    return at(0, x, y);
  }

  /**
   * Whether the core (the inner 45 % to either side of a midline) of a body of this direction does.
   */
  public float core(int bin, int x, int y) {
    return at(1 + checked(bin), x, y);
  }

  static byte quantised(float logit) {
    float q = (float) Math.floor(logit * STEPS_PER_LOGIT) + 128f;
    return (byte) (int) Math.max(0f, Math.min(255f, q));
  }

  private float at(int plane, int x, int y) {
    int column = x - window.left();
    int row = y - window.top();
    if (column < 0 || row < 0 || column >= window.width() || row >= window.height()) {
      return 0f;
    }
    byte[] piece = pieces[plane][row * inRow + column / PIECE];
    return PROBABILITY[piece == null ? 0 : piece[column % PIECE] & 0xff];
  }

  private static int checked(int bin) {
    if (bin < 0 || bin >= BINS) {
      throw new IllegalArgumentException("direction bin %s of %s".formatted(bin, BINS));
    }
    return bin;
  }
}
