package org.wormscreen.phenotype.field;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;

/**
 * By how much a channel lies off the brightfield in which the animals were found: filter cubes bend
 * light differently, and stages drift between exposures.
 *
 * <p>What is sought is the shift at which the channel's glow stands out best inside the outlines
 * against what lies beside them, as a cross-correlation of the glow, bounded so that foci and dirt
 * count no more than bodies, with the outlines' local contrast. Zero where no shift within {@link
 * #REACH_UM} is best, and where the bodies' glow does not stand out of the noise.
 *
 * @param x to be added to a brightfield place to find it in the channel, pixels
 * @param y likewise
 */
public record ChannelShift(double x, double y) {

  /** The farthest shift that is sought, um. */
  static final double REACH_UM = 13;

  private static final double GRID_UM = 2.6;
  private static final double BESIDE_UM = 16;
  private static final double GROUND_UM = 50;
  private static final double FAR = 1e-3;
  private static final double MAD_TO_SD = 1.482602218505602;

  /** Below this the correlation may be noise, in standard deviations of it. */
  private static final double CLEAR = 12;

  /** Smaller noise than this share of the ground is rounding. */
  private static final double ROUNDING = 1e-4;

  /** Share of the bodies' pixels that glow less than what counts at most: foci are beyond. */
  private static final double BRIGHT = 0.85;

  /** The channels lie on each other. */
  public static ChannelShift none() {
    return new ChannelShift(0, 0);
  }

  /** Of a field's channel by its animals' outlines in brightfield. */
  public static ChannelShift of(FieldAnimals animals, GrayImage channel, PixelSize pixel) {
    if (animals.worms().isEmpty()) {
      return none();
    }
    double factor = Math.min(1, pixel.micrometres() / GRID_UM);
    BitSet on = new BitSet();
    for (Worm worm : animals.worms()) {
      Ground.fill(worm.outline(), channel.width(), channel.height(), on);
    }
    float[] mask = new float[channel.width() * channel.height()];
    on.stream().forEach(i -> mask[i] = 1);
    Resampling smaller = Resampling.by(factor, channel.width(), channel.height());
    GrayImage bodies = smaller.of(GrayImage.of(channel.width(), channel.height(), mask));
    double gridUm = pixel.micrometres() / factor;
    Glow glow = Glow.of(bodies, smaller.of(channel), gridUm);
    float[] contrast = bodies.toArray();
    float[] around = new Gaussian(BESIDE_UM / gridUm).blur(bodies).toArray();
    for (int i = 0; i < contrast.length; i++) {
      contrast[i] -= around[i];
    }

    return best(contrast, glow, bodies.width(), (int) Math.ceil(REACH_UM / gridUm), 1 / factor);
  }

  /**
   * The channel's light.
   *
   * @param values above the ground between the bodies, bounded
   * @param noise standard deviation of the ground
   */
  private record Glow(float[] values, double noise) {

    static Glow of(GrayImage bodies, GrayImage channel, double gridUm) {
      float[] values = channel.toArray();
      float[] near = new Gaussian(REACH_UM / gridUm).blur(bodies).toArray();
      float[] free = new float[values.length];
      float[] there = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        free[i] = near[i] < FAR ? 1 : 0;
        there[i] = free[i] * values[i];
      }
      Gaussian wide = new Gaussian(GROUND_UM / gridUm);
      float[] weight = wide.blur(GrayImage.of(bodies.width(), bodies.height(), free)).toArray();
      float[] ground = wide.blur(GrayImage.of(bodies.width(), bodies.height(), there)).toArray();
      float level = quantile(values, i -> true, 0.5);
      for (int i = 0; i < values.length; i++) {
        values[i] -= weight[i] > FAR ? ground[i] / weight[i] : level;
      }
      float[] inside = bodies.toArray();
      float most = Math.max(0, quantile(values, i -> inside[i] > 0.5, BRIGHT));
      float[] away = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(-most, Math.min(most, values[i]));
        away[i] = Math.abs(values[i]);
      }
      double noise = MAD_TO_SD * quantile(away, i -> free[i] > 0, 0.5);
      return new Glow(values, Math.max(noise, ROUNDING * Math.abs(level)));
    }
  }

  private static ChannelShift best(
      float[] contrast, Glow glow, int width, int reach, double scale) {
    int side = 2 * reach + 1;
    double[] sums = new double[side * side];
    double power = 0;
    int height = contrast.length / width;
    for (int y = reach; y < height - reach; y++) {
      for (int x = reach; x < width - reach; x++) {
        float c = contrast[y * width + x];
        if (Math.abs(c) > FAR) {
          power += c * c;
          for (int dy = -reach; dy <= reach; dy++) {
            int row = (y + dy) * width + x - reach;
            for (int k = 0; k < side; k++) {
              sums[(dy + reach) * side + k] += c * glow.values[row + k];
            }
          }
        }
      }
    }
    int top = 0;
    for (int i = 0; i < sums.length; i++) {
      top = sums[i] > sums[top] ? i : top;
    }
    int tx = top % side;
    int ty = top / side;
    boolean within = tx > 0 && ty > 0 && tx < side - 1 && ty < side - 1;
    if (!within || !(sums[top] > CLEAR * glow.noise * Math.sqrt(power))) {
      return none();
    }
    return new ChannelShift(
        scale * (tx - reach + between(sums[top - 1], sums[top], sums[top + 1])),
        scale * (ty - reach + between(sums[top - side], sums[top], sums[top + side])));
  }

  /** Where a parabola through three values has its top, from the middle one. */
  private static double between(double before, double top, double after) {
    double bend = before - 2 * top + after;
    return bend < 0 ? (before - after) / (2 * bend) : 0;
  }

  /** Of the values at some places; 0 where there is none. */
  private static float quantile(float[] values, IntPredicate where, double share) {
    float[] some = new float[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (where.test(i)) {
        some[count++] = values[i];
      }
    }
    Arrays.sort(some, 0, count);
    return count == 0 ? 0 : some[(int) (share * (count - 1))];
  }
}
