package org.wormscreen.simulate.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A stream of random draws that is the same on every machine: the generator is fixed
 * (xoshiro256++), and so are the functions (StrictMath) that shape its numbers.
 */
public final class Draws {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final UniformRandomProvider uniform;
  private double spare = Double.NaN;

  private Draws(long state) {
    uniform = RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  /**
   * The stream that belongs to a purpose. Streams of different purposes are independent, so that a
   * well looks the same whichever other wells are drawn.
   *
   * @param seed the seed of the whole plate
   * @param purpose words that name the stream, such as the well and what is drawn
   */
  public static Draws of(long seed, String... purpose) {
    long hash = FNV_OFFSET ^ seed * FNV_PRIME;
    for (String word : purpose) {
      for (byte b : (word + '\0').getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ b & 0xff) * FNV_PRIME;
      }
    }
    return new Draws(hash);
  }

  /** A new stream, seeded by this one. */
  public Draws fork() {
    return new Draws(uniform.nextLong());
  }

  /** Any long. */
  public long bits() {
    return uniform.nextLong();
  }

  /** Uniform from low to high. */
  public double between(double low, double high) {
    return low + (high - low) * uniform.nextDouble();
  }

  /** A whole number from 0 to below the bound. */
  public int below(int bound) {
    return uniform.nextInt(bound);
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return uniform.nextDouble() < probability;
  }

  /** One of the list, each as likely. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Normal (polar method of Marsaglia and Bray 1964, doi 10.1137/1006063). */
  public double normal(double mean, double sd) {
    if (!Double.isNaN(spare)) {
      double z = spare;
      spare = Double.NaN;
      return mean + sd * z;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * uniform.nextDouble() - 1;
      v = 2 * uniform.nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * scale;
    return mean + sd * u * scale;
  }

  /** Normal, drawn again until it lies within the limits. */
  public double normalWithin(double mean, double sd, double low, double high) {
    if (!(low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "The mean %s lies outside of %s to %s".formatted(mean, low, high));
    }
    double value;
    do {
      value = normal(mean, sd);
    } while (value < low || value > high);
    return value;
  }

  /** Log-normal with this median and coefficient of variation (sd of the logarithm). */
  public double around(double median, double cv) {
    return median * StrictMath.exp(cv * normal(0, 1));
  }

  /** Poisson (Knuth's products in steps of at most 30, so that no exponential underflows). */
  public int poisson(double mean) {
    int count = 0;
    for (double left = mean; left > 0; left -= 30) {
      double limit = StrictMath.exp(-Math.min(left, 30));
      for (double product = uniform.nextDouble();
          product > limit;
          product *= uniform.nextDouble()) {
        count++;
      }
    }
    return count;
  }
}
