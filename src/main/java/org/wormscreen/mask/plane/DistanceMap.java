package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * The exact Euclidean distance in pixels from each pixel's centre to the nearest centre that is off
 * (Felzenszwalb and Huttenlocher 2012, doi 10.4086/toc.2012.v008a019); 0 where the mask is off.
 * What lies beyond the border counts as off where {@code borderIsOff}, else it has no say.
 *
 * <p>Only the part of the plane that is on is worked on, run by run: nothing beyond the ends of a
 * run is nearer than they are.
 */
public record DistanceMap(boolean borderIsOff) {

  private static final double FAR = 1e12;
  private static final float FARTHEST = 1e6f;

  /** More rows than any plane has. */
  private static final int UNKNOWN = 1 << 29;

  /** The distances, image-sized; {@code 1e6} everywhere when nothing is off. */
  public GrayImage of(BinaryMask mask) {
    Window about = Window.around(mask, 1);
    GrayImage near = within(about.cut(mask));
    return about.pasted(near, mask.width(), mask.height(), 0);
  }

  private GrayImage within(BinaryMask mask) {
    int width = mask.width();
    int[][] inColumn = inColumns(mask);
    float[] distance = new float[width * mask.height()];
    Parabolas parabolas = new Parabolas(width + 2);
    mask.runs(
        (y, from, to) -> {
          parabolas.over(inColumn[y + 1], from, to + 2);
          parabolas.roots(distance, y * width + from, to - from);
        });
    return GrayImage.taking(width, mask.height(), distance);
  }

  /** The distance to the nearest off pixel of the same column, with a border of one pixel. */
  private int[][] inColumns(BinaryMask mask) {
    int[][] rows = new int[mask.height() + 2][mask.width() + 2];
    if (!borderIsOff) {
      for (int[] row : rows) {
        row[0] = UNKNOWN;
        row[row.length - 1] = UNKNOWN;
      }
      Arrays.fill(rows[0], UNKNOWN);
      Arrays.fill(rows[rows.length - 1], UNKNOWN);
    }
    mask.runs(
        (y, from, to) -> {
          for (int x = from + 1; x <= to; x++) {
            rows[y + 1][x] = rows[y][x] + 1;
          }
        });
    for (int y = rows.length - 2; y > 0; y--) {
      nearer(rows[y + 1], rows[y]);
    }
    return rows;
  }

  private static void nearer(int[] below, int[] row) {
    for (int x = 0; x < row.length; x++) {
      row[x] = Math.min(row[x], below[x] + 1);
    }
  }

  /** The lower envelope of the parabolas that stand on the pixels of a part of a row. */
  private static final class Parabolas {
    private final double[] height;
    private final int[] foot;
    private final double[] end;

    Parabolas(int longest) {
      height = new double[longest];
      foot = new int[longest];
      end = new double[longest];
    }

    /** Finds it over the pixels from (inclusive) to (exclusive), given the distance of each. */
    void over(int[] distance, int from, int to) {
      int k = 0;
      for (int q = 0; q < to - from; q++) {
        double d = distance[from + q];
        height[q] = d < UNKNOWN ? d * d : FAR;
        double cut = Double.NEGATIVE_INFINITY;
        if (q > 0) {
          cut = cut(q, foot[k]);
          while (k > 0 && cut <= end[k - 1]) {
            k--;
            cut = cut(q, foot[k]);
          }
          end[k++] = cut;
        }
        foot[k] = q;
      }
      end[k] = Double.POSITIVE_INFINITY;
    }

    /** Where the parabolas on two pixels meet. */
    private double cut(int q, int p) {
      return ((height[q] + (double) q * q) - (height[p] + (double) p * p)) / (2.0 * q - 2.0 * p);
    }

    /** The roots of its values, without that of the first pixel. */
    void roots(float[] out, int start, int count) {
      int k = 0;
      for (int q = 1; q <= count; q++) {
        while (end[k] < q) {
          k++;
        }
        double far = q - foot[k];
        out[start + q - 1] = Math.min((float) Math.sqrt(far * far + height[foot[k]]), FARTHEST);
      }
    }
  }
}
