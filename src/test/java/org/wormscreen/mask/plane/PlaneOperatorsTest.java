package org.wormscreen.mask.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.image.GrayImage;

/** Each operator on planes against its definition, written without any trick. */
class PlaneOperatorsTest {

  private static GrayImage noise(int width, int height, long seed) {
    Random random = new Random(seed);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.3f;
    }
    return GrayImage.of(width, height, values);
  }

  private static BinaryMask specks(int width, int height, double share, long seed) {
    Random random = new Random(seed);
    return BinaryMask.where(width, height, i -> random.nextDouble() < share);
  }

  @ParameterizedTest
  @CsvSource({"23,17,3", "40,9,0", "9,40,5", "7,6,15", "1,1,2"})
  void closingIsTheSmallestOfTheLargestInWindowsCutAtTheBorder(int w, int h, int radius) {
    GrayImage image = noise(w, h, 1);
    float[] closed = new SlidingWindow(radius).closing(image).toArray();
    float[] largest = new float[w * h];
    for (int i = 0; i < w * h; i++) {
      float most = Float.NEGATIVE_INFINITY;
      for (int j : windowAbout(i, w, h, radius)) {
        most = Math.max(most, image.at(j % w, j / w));
      }
      largest[i] = most;
    }
    for (int i = 0; i < w * h; i++) {
      float least = Float.POSITIVE_INFINITY;
      for (int j : windowAbout(i, w, h, radius)) {
        least = Math.min(least, largest[j]);
      }
      assertEquals(least, closed[i], 0f, i % w + ", " + i / w);
    }
  }

  private static int[] windowAbout(int i, int w, int h, int radius) {
    return IntStream.range(0, w * h)
        .filter(j -> Math.abs(j % w - i % w) <= radius && Math.abs(j / w - i / w) <= radius)
        .toArray();
  }

  @Test
  void closingFillsADarkLineNarrowerThanTheWindowAndKeepsAWiderOne() {
    float[] values = new float[40 * 40];
    for (int i = 0; i < values.length; i++) {
      int x = i % 40;
      values[i] = x >= 5 && x < 9 || x >= 20 && x < 30 ? 0 : 1;
    }
    float[] closed = new SlidingWindow(3).closing(GrayImage.of(40, 40, values)).toArray();
    assertEquals(1f, closed[20 * 40 + 7]);
    assertEquals(0f, closed[20 * 40 + 25]);
  }

  @ParameterizedTest
  @CsvSource({"31,19,1.5", "19,31,3", "6,5,4", "50,3,0.8"})
  void gaussianIsTheWeightedMeanWithTheBorderGoingOn(int w, int h, double sigma) {
    GrayImage image = noise(w, h, 2);
    float[] blurred = new Gaussian(sigma).blur(image).toArray();
    int radius = (int) Math.ceil(3 * sigma);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double sum = 0;
        double weights = 0;
        for (int dy = -radius; dy <= radius; dy++) {
          for (int dx = -radius; dx <= radius; dx++) {
            double weight = Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
            int u = Math.min(w - 1, Math.max(0, x + dx));
            int v = Math.min(h - 1, Math.max(0, y + dy));
            sum += weight * image.at(u, v);
            weights += weight;
          }
        }
        assertEquals(sum / weights, blurred[y * w + x], 1e-5, x + ", " + y);
      }
    }
  }

  @Test
  void gaussianOfNoWidthLeavesTheImageAndOfNegativeWidthIsRefused() {
    GrayImage image = noise(5, 4, 3);
    assertArrayEquals(image.toArray(), new Gaussian(0).blur(image).toArray());
    assertThrows(IllegalArgumentException.class, () -> new Gaussian(-1));
  }

  @ParameterizedTest
  @CsvSource({"27,18,0.9,false", "18,27,0.9,true", "30,30,0.5,false", "12,9,1.1,true"})
  void distanceIsThatToTheNearestPixelThatIsOff(int w, int h, double share, boolean border) {
    BinaryMask mask = specks(w, h, share, 4);
    float[] found = new DistanceMap(border).of(mask).toArray();
    int around = border ? 1 : 0;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int v = -around; v < h + around; v++) {
          for (int u = -around; u < w + around; u++) {
            if (!mask.at(u, v)) {
              nearest = Math.min(nearest, Math.hypot(u - x, v - y));
            }
          }
        }
        assertEquals(nearest, found[y * w + x], 1e-4, x + ", " + y);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"27,18,0.05,4", "18,27,0.02,2.5", "9,30,0.3,0", "12,12,0,3", "12,12,1.1,3"})
  void aDiscGrowsAndShrinksAMaskByItsDistances(int w, int h, double share, double radius) {
    BinaryMask mask = specks(w, h, share, 10);
    float[] away = new DistanceMap(false).of(mask.inverse()).toArray();
    BinaryMask grown = new Disc(radius).grown(mask);
    assertEquals(BinaryMask.where(w, h, i -> away[i] <= radius), grown);
    float[] depth = new DistanceMap(false).of(grown).toArray();
    assertEquals(BinaryMask.where(w, h, i -> depth[i] > radius), new Disc(radius).shrunk(grown));
  }

  @Test
  void distanceIsEndlessWhereNothingIsOff() {
    BinaryMask all = BinaryMask.where(6, 5, i -> true);
    for (float far : new DistanceMap(false).of(all).toArray()) {
      assertEquals(1e6f, far);
    }
  }

  @ParameterizedTest
  @CsvSource({"21,16,0.4,8", "16,21,0.5,4", "30,20,0.05,8", "9,9,0,8", "9,9,1.1,4"})
  void partsHangTogetherAndAreNumberedByTheirFirstPixel(int w, int h, double share, int near) {
    BinaryMask mask = specks(w, h, share, 5);
    Components parts = Components.of(mask, near);
    List<TreeSet<Integer>> expected = flooded(mask, near);
    assertEquals(expected.size(), parts.count());
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      assertArrayEquals(expected.get(part).stream().mapToInt(Integer::intValue).toArray(), pixels);
      assertEquals(pixels.length, parts.size(part));
    }
    int most = expected.stream().mapToInt(TreeSet::size).max().orElse(0);
    assertEquals(most, Components.largest(mask, near).count());
  }

  @Test
  void valuesComeInTheOrderInWhichComparingThemPutsThem() {
    float[] values = noise(300, 300, 9).toArray();
    values[70] = Float.NEGATIVE_INFINITY;
    values[71] = Float.POSITIVE_INFINITY;
    values[72] = -0f;
    values[73] = 0f;
    for (int count : new int[] {0, 1, 80, 1500, 90_000}) {
      float[] expected = Arrays.copyOf(values, count);
      Arrays.sort(expected);
      assertArrayEquals(expected, Gray.rising(values, count));
    }
  }

  @Test
  void runsEndWithTheirRowAndHoldAllPixels() {
    BinaryMask mask = BinaryMask.where(5, 4, i -> i != 7);
    StringBuilder runs = new StringBuilder();
    mask.runs((y, from, to) -> runs.append("%d:%d-%d ".formatted(y, from, to)));
    assertEquals("0:0-5 1:0-2 1:3-5 2:0-5 3:0-5 ", runs.toString());
  }

  private static List<TreeSet<Integer>> flooded(BinaryMask mask, int near) {
    List<TreeSet<Integer>> parts = new ArrayList<>();
    TreeSet<Integer> done = new TreeSet<>();
    int w = mask.width();
    for (int seed = 0; seed < w * mask.height(); seed++) {
      if (!mask.at(seed % w, seed / w) || done.contains(seed)) {
        continue;
      }
      TreeSet<Integer> part = new TreeSet<>();
      ArrayDeque<Integer> open = new ArrayDeque<>(List.of(seed));
      while (!open.isEmpty()) {
        int p = open.remove();
        boolean on = mask.at(p % w, p / w) && done.add(p);
        if (on) {
          part.add(p);
          for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
              boolean beside = near == 8 || dx == 0 || dy == 0;
              if (beside && mask.at(p % w + dx, p / w + dy)) {
                open.add((p / w + dy) * w + p % w + dx);
              }
            }
          }
        }
      }
      parts.add(part);
    }
    return parts;
  }

  @Test
  void shrinkingKeepsTheMeanAndAMaskKeepsWhatItsCentresSay() {
    GrayImage image = noise(24, 12, 6);
    float[] half = new Resampling(12, 6).of(image).toArray();
    double before = 0;
    for (float v : image.toArray()) {
      before += v / (24.0 * 12);
    }
    double after = 0;
    for (float v : half) {
      after += v / (12.0 * 6);
    }
    assertEquals(before, after, 1e-6);
    BinaryMask mask = BinaryMask.where(24, 12, i -> i % 24 < 8);
    BinaryMask twice = new Resampling(48, 24).of(mask);
    assertEquals(4 * mask.count(), twice.count());
    assertEquals(mask, new Resampling(24, 12).of(twice));
  }

  @Test
  void samplerInterpolatesBetweenCentresAndGoesOnBeyondTheBorder() {
    Sampler at = new Sampler(GrayImage.of(2, 2, new float[] {0, 1, 2, 3}));
    assertEquals(1.5, at.at(1, 1), 1e-9);
    assertEquals(0.5, at.at(1, 0.5), 1e-9);
    assertEquals(0, at.at(-5, -5), 1e-9);
    assertEquals(3, at.nearest(9, 9), 0);
  }

  @Test
  void whatIsCutOutAndPastedBackStandsWhereItWas() {
    GrayImage image = noise(20, 15, 7);
    Window window = new Window(3, 4, 10, 6);
    GrayImage back = window.pasted(window.cut(image), 20, 15, -9);
    assertEquals(image.at(3, 4), back.at(3, 4));
    assertEquals(image.at(12, 9), back.at(12, 9));
    assertEquals(-9f, back.at(13, 9));
    BinaryMask mask = specks(20, 15, 0.5, 8);
    BinaryMask masked = window.pasted(window.cut(mask), 20, 15);
    for (int y = 0; y < 15; y++) {
      for (int x = 0; x < 20; x++) {
        boolean inside = x >= 3 && x < 13 && y >= 4 && y < 10;
        assertEquals(inside && mask.at(x, y), masked.at(x, y), x + ", " + y);
      }
    }
  }
}
