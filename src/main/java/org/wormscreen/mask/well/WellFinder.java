package org.wormscreen.mask.well;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.Disc;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.mask.plane.Window;

/**
 * Finds the floor of the well where the picture shows its wall or surround too: of all levels of
 * light, the one whose largest part is compact and stands out most along its whole edge. Where no
 * level gives such a part, the field lies inside the well and the whole picture is floor.
 */
public final class WellFinder {

  public static final int LONGEST_SIDE = 160;
  private static final int LEVELS = 20;
  private static final double LEAST_AREA = 0.08;
  private static final double LARGEST_AREA = 0.97;
  private static final double LEAST_SOLIDITY = 0.85;
  private static final double LEAST_STOUTNESS = 0.25;
  private static final double LEAST_INNER_EDGE = 0.5;
  private static final double LEAST_CONTRAST = 0.22;
  private static final double NEARLY = 0.6;
  private static final double WEAKEST_PART = 0.2;

  private WellFinder() {}

  /**
   * The convex hull of the floor, so that animals at the rim stay inside; of the picture's size.
   *
   * @param picture no NaN
   */
  public static BinaryMask find(GrayImage picture) {
    double factor =
        Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
    GrayImage small = Resampling.by(factor, picture.width(), picture.height()).of(picture);
    GrayImage calm = new Gaussian(0.7).blur(small);
    List<Candidate> candidates = new ArrayList<>(candidates(logarithm(calm)));
    candidates.addAll(candidates(logarithm(turned(calm))));
    BinaryMask whole = BinaryMask.where(small.width(), small.height(), i -> true);
    return new Resampling(picture.width(), picture.height()).of(best(candidates, whole));
  }

  /** Parts that are lighter than what is about them. */
  private static List<Candidate> candidates(GrayImage light) {
    float[] sorted = Gray.sorted(light);
    double low = Gray.quantile(sorted, 0.01);
    double high = Gray.quantile(sorted, 0.95);
    float[] values = light.toArray();
    List<Candidate> candidates = new ArrayList<>();
    for (int k = 1; k < LEVELS; k++) {
      double level = low + (high - low) * k / LEVELS;
      BinaryMask inside = BinaryMask.where(light.width(), light.height(), i -> values[i] > level);
      if (!isLarge(inside)) {
        break;
      }
      BinaryMask part = Components.largest(inside, 4);
      if (isLarge(part)) {
        BinaryMask hull = ConvexHull.of(part);
        if (isFloor(part, hull)) {
          candidates.add(new Candidate(hull, contrast(hull, light)));
        }
      }
    }
    BinaryMask round = RoundWell.best(light).inside(light.width(), light.height());
    candidates.add(new Candidate(round, contrast(round, light)));
    return candidates;
  }

  /** What was dark is light: a floor that is darker than its wall is sought in this. */
  private static GrayImage turned(GrayImage image) {
    float[] values = image.toArray();
    float top = Float.NEGATIVE_INFINITY;
    for (float v : values) {
      top = Math.max(top, v);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = top - values[i];
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  private record Candidate(BinaryMask hull, double contrast) {}

  /** Of those that stand out nearly as well as the best the smallest: inside of the wall. */
  private static BinaryMask best(List<Candidate> candidates, BinaryMask otherwise) {
    double most = LEAST_CONTRAST;
    for (Candidate c : candidates) {
      most = Math.max(most, c.contrast);
    }
    BinaryMask best = otherwise;
    for (Candidate c : candidates) {
      boolean good = c.contrast > LEAST_CONTRAST && c.contrast >= NEARLY * most;
      if (good && c.hull.count() < best.count()) {
        best = c.hull;
      }
    }
    return best;
  }

  private static boolean isLarge(BinaryMask part) {
    return part.count() > LEAST_AREA * part.width() * part.height();
  }

  private static boolean isFloor(BinaryMask part, BinaryMask hull) {
    double total = (double) hull.width() * hull.height();
    return hull.count() < LARGEST_AREA * total
        && part.count() > LEAST_SOLIDITY * hull.count()
        && isStout(hull);
  }

  /** An animal that fills the picture is long for its area; a well, even cut in half, is not. */
  private static boolean isStout(BinaryMask hull) {
    Window box = Window.around(hull, 0);
    int longest = Math.max(box.width(), box.height());
    return hull.count() > LEAST_STOUTNESS * longest * longest;
  }

  /** Ratios of light become differences, so that a dim part of the floor stays with the floor. */
  private static GrayImage logarithm(GrayImage image) {
    float[] sorted = Gray.sorted(image);
    double black = Gray.quantile(sorted, 0.005);
    double softening = 0.04 * (Gray.quantile(sorted, 0.98) - black);
    float[] values = image.toArray();
    for (int i = 0; i < values.length; i++) {
      double above = Math.max(0, values[i] - black);
      values[i] = (float) StrictMath.log1p(softening > 0 ? above / softening : 0);
    }
    return GrayImage.of(image.width(), image.height(), values);
  }

  /** How much lighter it is inside than outside, in the weaker parts of the edge. */
  private static double contrast(BinaryMask hull, GrayImage light) {
    int width = hull.width();
    int height = hull.height();
    double[] middle = middle(hull);
    Sampler at = new Sampler(light);
    double[] steps = new double[2 * (width + height) * 2];
    int count = 0;
    int border = 0;
    BitSet edge = edge(hull);
    for (int i = edge.nextSetBit(0); i >= 0; i = edge.nextSetBit(i + 1)) {
      int x = i % width;
      int y = i / width;
      if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) {
        border++;
        continue;
      }
      double dx = x + 0.5 - middle[0];
      double dy = y + 0.5 - middle[1];
      double far = Math.hypot(dx, dy);
      double ux = dx / far;
      double uy = dy / far;
      double in = at.at(x + 0.5 - 3 * ux, y + 0.5 - 3 * uy);
      double out = at.at(x + 0.5 + 2 * ux, y + 0.5 + 2 * uy);
      steps[count++] = in - out;
    }
    if (count < 8 || count < LEAST_INNER_EDGE * (count + border)) {
      return 0;
    }
    double[] rising = Arrays.copyOf(steps, count);
    Arrays.sort(rising);
    return rising[(int) (WEAKEST_PART * (count - 1))];
  }

  /** The pixels beside one that is off, or beside the border. */
  private static BitSet edge(BinaryMask mask) {
    Window frame = new Window(1, 1, mask.width(), mask.height());
    BinaryMask framed = frame.pasted(mask, mask.width() + 2, mask.height() + 2);
    BitSet edge = mask.toBits();
    edge.andNot(frame.cut(new Disc(1).shrunk(framed)).toBits());
    return edge;
  }

  private static double[] middle(BinaryMask mask) {
    BitSet on = mask.toBits();
    double x = 0;
    double y = 0;
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      x += i % mask.width() + 0.5;
      y += i / mask.width() + 0.5;
    }
    return new double[] {x / mask.count(), y / mask.count()};
  }
}
