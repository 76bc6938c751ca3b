package org.wormscreen.bodymap;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Patches;
import org.wormscreen.mask.plane.Window;

/**
 * The network: from a flattened image at the normal scale to {@link BodyMaps}.
 *
 * <p>A residual U-Net at half resolution: 2 x 2 pixels are folded into channels, each level has a
 * block of two 3 x 3 convolutions on the way down and one on the way up, and the last layer is
 * unfolded to full resolution. Plain float arithmetic in fixed order: the same bits on every
 * machine, in every thread.
 *
 * <p>Scale: animals of BBBC010 as imaged, about 120 pixels long and 9 wide, are the middle of what
 * it was trained on; sizes from 0.7 to 1.45 times that were mixed in. An image whose pixel is from
 * {@link #LEAST_UM_PER_PIXEL} to {@link #MOST_UM_PER_PIXEL} is taken as it is; any other is to be
 * resampled to {@link #NORMAL_UM_PER_PIXEL} first. (BBBC010 says 6.25 um per pixel in its files,
 * while its wells measure as if it were 8; either way it is taken as it is.)
 */
public final class BodyMapNet {

  /** The scale to which an image is resampled. */
  public static final double NORMAL_UM_PER_PIXEL = 7.0;

  /** The finest pixel that is taken as it is. */
  public static final double LEAST_UM_PER_PIXEL = 6.0;

  /** The coarsest pixel that is taken as it is. */
  public static final double MOST_UM_PER_PIXEL = 8.5;

  /** How far from objects maps are made, pixels. */
  public static final int MARGIN = 12;

  /** What lies farther away from objects than this is not looked at, pixels. */
  public static final int REACH = 160;

  static final String RESOURCE = "bodymap.weights";
  static final String SHA256 = "1735acffbf0c475f6893803f9665c0cbcf3344fb6fafef9e70650d8edacb5ced";

  private static final int FOLD = 2;

  /** Rows of the folded image that are worked on together: what a large image needs of memory. */
  private static final int ROWS_AT_ONCE = 512;

  private static final int VIEWS = 2;

  private record Block(Convolution3 first, Convolution3 second) {
    Planes apply(Planes in, Cover wanted) {
      return second.apply(first.apply(in, null, wanted.grown(1)), in, wanted);
    }
  }

  private final int[] channels;
  private final Convolution3 stem;
  private final List<Block> encode = new ArrayList<>();
  private final List<Convolution3> down = new ArrayList<>();
  private final List<Convolution1> up = new ArrayList<>();
  private final List<Block> decode = new ArrayList<>();
  private final Convolution3 widen;
  private final Convolution1 head;

  BodyMapNet(NetWeights weights) {
    channels = weights.channels();
    int wide = weights.number();
    int levels = channels.length;
    stem = weights.convolution3(VIEWS * FOLD * FOLD, channels[0]);
    for (int c : channels) {
      encode.add(block(weights, c));
    }
    for (int i = 0; i + 1 < levels; i++) {
      down.add(weights.convolution3(channels[i], channels[i + 1]));
    }
    for (int i = 0; i + 1 < levels; i++) {
      up.add(weights.convolution1(channels[i + 1], channels[i]));
    }
    for (int i = 0; i + 1 < levels; i++) {
      decode.add(block(weights, channels[i]));
    }
    widen = weights.convolution3(channels[0], wide);
    // the file also tells bodies by direction, which nothing asks for yet
    head = weights.convolution1(wide, FOLD * FOLD * (BodyMaps.PLANES + BodyMaps.BINS));
    weights.checkAllRead();
  }

  /** The network with the weights that come with the program. */
  public static BodyMapNet load() {
    return new BodyMapNet(NetWeights.ofResource(RESOURCE, SHA256));
  }

  /**
   * The network with weights of the user's own, as {@code scripts/train} writes them.
   *
   * @param sha256 of the file, so that what was run can be told from its settings
   * @throws org.wormscreen.ScreenException when it cannot be read or is another file
   */
  public static BodyMapNet load(Path file, String sha256) {
    try {
      return new BodyMapNet(NetWeights.of(Files.readAllBytes(file), sha256));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.SETTINGS, "The weights %s cannot be read: %s".formatted(file, e.getMessage()), e);
    } catch (IllegalStateException | BufferUnderflowException e) {
      throw new ScreenException(
          Kind.SETTINGS, "%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Block block(NetWeights weights, int channels) {
    return new Block(
        weights.convolution3(channels, channels), weights.convolution3(channels, channels));
  }

  /** Maps of the whole image. */
  public BodyMaps predict(GrayImage flattened) {
    int w = flattened.width();
    int h = flattened.height();
    return predict(flattened, new Window(0, 0, w, h), BinaryMask.where(w, h, i -> true));
  }

  /** The flattened image, part by part. */
  @FunctionalInterface
  public interface Parts {
    /** What lies in a window of the image. */
    GrayImage of(Window part);
  }

  /**
   * Maps about the objects in a part of an image. Within {@link #MARGIN} of an object they are what
   * they are without regard to objects, but for rounding; elsewhere they are 0 and take no time.
   *
   * @param flattened transmission: 1 on empty ground, less where something is dark; NaN, such as
   *     beyond the well, is taken for empty ground
   * @param window what is looked at, within the image; all beyond it is taken for empty ground
   * @param objects where the objects are, of the window's size
   */
  public BodyMaps predict(GrayImage flattened, Window window, BinaryMask objects) {
    if (window.left() + window.width() > flattened.width()
        || window.top() + window.height() > flattened.height()) {
      throw new IllegalArgumentException("%s is not within %s".formatted(window, flattened));
    }
    return predict(part -> part.cut(flattened), window, objects);
  }

  /** The same of an image that is flattened only where it is looked at. */
  public BodyMaps predict(Parts flattened, Window window, BinaryMask objects) {
    if (objects.width() != window.width() || objects.height() != window.height()) {
      throw new IllegalArgumentException("%s is not of the size of %s".formatted(objects, window));
    }
    Planes folded = folded(flattened, window, objects);
    Cover wanted = Cover.of(objects, FOLD * folded.width, FOLD * folded.height);
    Cover last = wanted.grown(MARGIN).halved();
    BodyMaps maps = new BodyMaps(window);
    for (Cover band : last.bands(ROWS_AT_ONCE)) {
      unfold(features(folded, band), band, window, maps);
    }
    return maps;
  }

  /** From what is wanted of the last layer back to what is needed of each before it. */
  private Planes features(Planes folded, Cover wanted) {
    int deepest = channels.length - 1;
    Cover[] decoded = new Cover[channels.length];
    Cover[] encoded = new Cover[channels.length];
    decoded[0] = wanted.grown(1);
    for (int i = 0; i < deepest; i++) {
      decoded[i + 1] = decoded[i].grown(2).halved();
    }
    encoded[deepest] = decoded[deepest];
    for (int i = deepest; i > 0; i--) {
      Cover below = encoded[i].grown(3).doubled();
      encoded[i - 1] = decoded[i - 1].grown(2).with(below);
    }
    List<Planes> kept = new ArrayList<>();
    Planes x = stem.apply(folded, null, encoded[0].grown(2));
    for (int i = 0; i < channels.length; i++) {
      x = encode.get(i).apply(x, encoded[i]);
      if (i < deepest) {
        kept.add(x);
        Cover next = encoded[i + 1].grown(2);
        x = down.get(i).apply(x.halved(next.grown(1)), null, next);
      }
    }
    for (int i = deepest - 1; i >= 0; i--) {
      Planes sum = kept.remove(i);
      sum.addDoubled(up.get(i).apply(x, decoded[i + 1]), decoded[i].grown(2));
      x = decode.get(i).apply(sum, decoded[i]);
    }
    return widen.apply(x, null, wanted);
  }

  /** Two views of the window, whole range and faint contrast, 2 x 2 pixels as four channels. */
  private Planes folded(Parts flattened, Window window, BinaryMask objects) {
    int multiple = 1 << channels.length - 1;
    Planes out =
        new Planes(
            VIEWS * FOLD * FOLD, half(window.width(), multiple), half(window.height(), multiple));
    for (Window part : Patches.about(objects, REACH, Flattening.REACH).windows()) {
      fold(flattened.of(part.movedBy(window.left(), window.top())), part, out);
    }
    return out;
  }

  private static void fold(GrayImage flattened, Window at, Planes out) {
    float[] values = new float[at.width()];
    float[] whole = new float[at.width()];
    float[] faint = new float[at.width()];
    for (int row = 0; row < at.height(); row++) {
      flattened.copyRow(0, row, values, 0, at.width());
      int y = at.top() + row;
      for (int column = 0; column < Math.min(FOLD, at.width()); column++) {
        int x = at.left() + column;
        int count = 0;
        for (int i = column; i < at.width(); i += FOLD) {
          float dark = Float.isNaN(values[i]) ? 0 : values[i] - 1f;
          whole[count] = clamped(dark, -1f, 0.6f);
          faint[count++] = clamped(4 * dark, -1f, 1f);
        }
        int part = y % FOLD * FOLD + x % FOLD;
        out.write(part, y / FOLD, x / FOLD + 1, whole, 0, count);
        out.write(FOLD * FOLD + part, y / FOLD, x / FOLD + 1, faint, 0, count);
      }
    }
  }

  private void unfold(Planes features, Cover wanted, Window window, BodyMaps maps) {
    head.lines(
        features,
        wanted,
        FOLD * FOLD * BodyMaps.PLANES,
        (strip, row, output, values) -> {
          int plane = output / (FOLD * FOLD);
          int part = output % (FOLD * FOLD);
          strip.each(
              row,
              (y, from, width, at) -> {
                int line = FOLD * y + part / FOLD;
                if (line < window.height()) {
                  maps.write(plane, line, FOLD * from + part % FOLD, FOLD, values, at, width);
                }
              });
        });
  }

  private static int half(int pixels, int multiple) {
    int folded = (pixels + FOLD - 1) / FOLD;
    return (folded + multiple - 1) / multiple * multiple;
  }

  private static float clamped(float v, float least, float most) {
    return Math.max(least, Math.min(most, v));
  }
}
