package org.wormscreen.phenotype.viability;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the dead stain is judged on one plate, with all its animals in view, as a person would set
 * the threshold.
 *
 * <p>Living animals glow a little of their own, and how far above the camera's noise that is,
 * changes from plate to plate; the dead outshine them by far. So contrasts are counted on a log
 * scale in windows of a factor of two, all of 1 and less as 1. A window is as clear a valley as the
 * fullest windows on either side, at least a factor of two away, exceed it: {@code (m - v) / sqrt(m
 * + v)} standard errors, with {@code v} animals in it and {@code m} in the lower of the two peaks.
 * There is a valley when that is at least 2.5, {@code v} at most half of {@code m}, 10 animals or
 * more lie on each side, and the medians of the sides are a factor of four apart. Even odds move to
 * the middle of the clearest window and its neighbours that cannot be told from it, being less
 * clear by two standard errors at most. Single groups with long tails show a valley on about one
 * plate in 100 or fewer.
 *
 * <p>Without a valley (one group, few animals, few dead) even odds stay where the settings have
 * them. A single group is never split, and which side it is on is that fixed contrast's word: a
 * plate of living animals that glow brightly, with no dead ones beside them to compare, is called
 * dead, and only posture can tell.
 *
 * @param settings those to judge this plate's animals by
 * @param animals whose stain could be read
 * @param parted whether even odds lie in a valley of the plate's own
 */
public record PlateStain(StainSettings settings, int animals, boolean parted) {

  /** Bins of a window; a window is a factor of two wide. */
  private static final int WINDOW = 8;

  private static final int FEWEST_ON_A_SIDE = 10;
  private static final double LEAST_FACTOR = 4;
  private static final double LARGEST_SHARE = 0.5;
  private static final double CLEAR = 2.5;
  private static final double AS_CLEAR = 2;

  /** Below, noise itself makes such contrasts. */
  private static final double LEAST_AT_EVEN = 3;

  /**
   * Judges a plate; the order of the contrasts does not count.
   *
   * @param settings what applies unless the plate says otherwise
   * @param contrasts of all animals of the plate whose stain could be read
   */
  public static PlateStain of(StainSettings settings, List<Double> contrasts) {
    double[] sorted = contrasts.stream().mapToDouble(c -> Math.max(1, c)).sorted().toArray();
    OptionalDouble valley = settings.followsPlate() ? valley(sorted) : OptionalDouble.empty();
    return new PlateStain(
        valley.isPresent()
            ? settings.withContrastAtEven(Math.max(LEAST_AT_EVEN, valley.getAsDouble()))
            : settings,
        contrasts.size(),
        valley.isPresent());
  }

  /** How many animals lie in each window; window i begins at a contrast of 2 to the i / 8. */
  private static int[] windows(double[] sorted) {
    int[] windows = new int[sorted.length == 0 ? 0 : bin(sorted[sorted.length - 1]) + 1];
    for (double contrast : sorted) {
      int bin = bin(contrast);
      for (int i = Math.max(0, bin - WINDOW + 1); i <= bin; i++) {
        windows[i]++;
      }
    }
    return windows;
  }

  private static int bin(double contrast) {
    return (int) (WINDOW * StrictMath.log(contrast) / StrictMath.log(2));
  }

  private static double middle(int window) {
    return StrictMath.pow(2, (window + WINDOW / 2.0) / WINDOW);
  }

  /** The middle of the clearest window and its neighbours that are as clear. */
  private static OptionalDouble valley(double[] sorted) {
    int[] windows = windows(sorted);
    double[] clarity = new double[windows.length];
    for (int i = WINDOW; i < windows.length - WINDOW; i++) {
      if (apart(sorted, middle(i))) {
        clarity[i] = clarity(windows, i);
      }
    }
    double best = Arrays.stream(clarity).max().orElse(0);
    if (best < CLEAR) {
      return OptionalDouble.empty();
    }
    int first = 0;
    while (clarity[first] < best) {
      first++;
    }
    int last = first;
    while (clarity[first - 1] >= best - AS_CLEAR) {
      first--;
    }
    while (clarity[last + 1] >= best - AS_CLEAR) {
      last++;
    }
    return OptionalDouble.of(middle((first + last) / 2));
  }

  /** Whether the animals on the two sides of this contrast are enough, and far enough apart. */
  private static boolean apart(double[] sorted, double border) {
    int below = (int) Arrays.stream(sorted).filter(c -> c < border).count();
    int above = sorted.length - below;
    return Math.min(below, above) >= FEWEST_ON_A_SIDE
        && sorted[below + above / 2] >= LEAST_FACTOR * sorted[below / 2];
  }

  /** How clearly this window lies below a peak on either side, in standard errors; 0 if not. */
  private static double clarity(int[] windows, int valley) {
    int left = Arrays.stream(windows, 0, valley - WINDOW + 1).max().orElse(0);
    int right = Arrays.stream(windows, valley + WINDOW, windows.length).max().orElse(0);
    int peak = Math.min(left, right);
    return windows[valley] > LARGEST_SHARE * peak
        ? 0
        : (peak - windows[valley]) / Math.sqrt(peak + windows[valley]);
  }
}
