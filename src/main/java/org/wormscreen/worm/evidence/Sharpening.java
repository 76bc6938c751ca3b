package org.wormscreen.worm.evidence;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.mask.plane.Window;

/**
 * Takes back the blur of pictures that are softer than those the search was made with.
 *
 * <p>Softness is read from the picture itself: the mean squared slope of density (-ln of
 * transmission) on bodies at a fine scale, relative to that at a coarse one, both in body widths
 * and less what empty ground shows. Sharp pictures of bodies give {@value #SHARP} and more; blurred
 * by a Gaussian of s pixels (bodies 8.5 wide) they give SHARP - s^2 / {@value #FALL}. What was
 * blurred is sharpened by Van Cittert's iteration, x += given - blur(x), with so few rounds that
 * noise is not made into texture; noisy pictures are left alone.
 */
public final class Sharpening {

  private static final double SHARP = 2.08;
  private static final double FALL = 14.3;

  /** Body width, in pixels, to which the two figures belong. */
  private static final double WIDTH = 8.5;

  private static final double FINE = 0.085;
  private static final double COARSE = 0.24;
  private static final double NEAR = 0.45;
  private static final double AWAY = 1.2;

  /** The least blur that is taken back and the most, in pixels of the same. */
  private static final double LEAST = 0.7;

  private static final double MOST = 1.8;
  private static final double NOISY = 0.05;
  private static final int ROUNDS = 6;

  private Sharpening() {}

  /**
   * The same foreground as sharp as usual; itself where it is.
   *
   * @param width of a typical body in image pixels
   */
  public static Foreground of(Foreground foreground, double width) {
    double blur = blur(foreground, width);
    return blur < LEAST ? foreground : sharpened(foreground, blur * width / WIDTH);
  }

  /** The blur to be taken back, in pixels where bodies are {@link #WIDTH} wide. */
  static double blur(Foreground foreground, double width) {
    GrayImage whole = foreground.flattened();
    Resampling size = Resampling.by(Math.min(1, WIDTH / width), whole.width(), whole.height());
    double body = width * size.width() / whole.width();
    BinaryMask wholeFloor = size.of(foreground.well());
    // beyond the floor all is empty: what lies farther away than a blur reaches is left out
    Window about = Window.around(wholeFloor, (int) Math.ceil(AWAY * body));
    BinaryMask objects = about.cut(size.of(foreground.objects()));
    BitSet ground = about.cut(wholeFloor).toBits();
    BitSet wall = about.cut(wholeFloor).inverse().grown((int) Math.ceil(AWAY * body)).toBits();
    BitSet near = objects.grown((int) Math.round(NEAR * body)).toBits();
    near.andNot(wall);
    ground.andNot(wall);
    ground.andNot(objects.grown((int) Math.ceil(AWAY * body)).toBits());
    GrayImage density = Density.of(about.cut(size.of(whole)));
    double[] fine = slopes(new Gaussian(FINE * body).blur(density), near, ground);
    double[] coarse = slopes(new Gaussian(COARSE * body).blur(density), near, ground);
    if (!(coarse[0] > coarse[1]) || fine[1] > NOISY * fine[0]) {
      return 0;
    }
    double ratio = (fine[0] - fine[1]) / (coarse[0] - coarse[1]);
    return Math.min(MOST, Math.sqrt(FALL * Math.max(0, SHARP - ratio)));
  }

  /** Mean squared slope on bodies and on ground; 0 where there is none. */
  private static double[] slopes(GrayImage image, BitSet bodies, BitSet ground) {
    float[] v = image.toArray();
    int width = image.width();
    double[] mean = new double[2];
    BitSet[] parts = {bodies, ground};
    for (int k = 0; k < 2; k++) {
      int count = 0;
      for (int p = parts[k].nextSetBit(width); p >= 0; p = parts[k].nextSetBit(p + 1)) {
        if (p + width < v.length) {
          double across = v[p + 1] - v[p - 1];
          double down = v[p + width] - v[p - width];
          mean[k] += across * across + down * down;
          count++;
        }
      }
      mean[k] /= Math.max(1, count);
    }
    return mean;
  }

  private static Foreground sharpened(Foreground f, double sigma) {
    Gaussian blur = new Gaussian(sigma);
    int width = f.upright().width();
    int height = f.upright().height();
    float[] given = f.upright().toArray();
    float[] sharp = given.clone();
    for (int round = 0; round < ROUNDS; round++) {
      float[] soft = blur.blur(GrayImage.of(width, height, sharp)).toArray();
      for (int i = 0; i < sharp.length; i++) {
        sharp[i] = Math.max(0f, sharp[i] + (given[i] - soft[i]));
      }
    }
    float[] flat = f.flattened().toArray();
    BitSet floor = f.well().toBits();
    for (int i = floor.nextSetBit(0); i >= 0; i = floor.nextSetBit(i + 1)) {
      flat[i] = given[i] > 0 ? flat[i] * sharp[i] / given[i] : flat[i];
    }
    return f.withLight(
        GrayImage.taking(width, height, sharp), GrayImage.taking(width, height, flat));
  }
}
