package org.wormscreen.mask.well;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Gray;

/**
 * The shade that the wall of a well throws on its floor: what most places at the same distance from
 * the edge have in common, in each of a ring of overlapping sectors.
 *
 * @param reach how far from the edge the shade is looked for, pixels
 */
public record RimShade(int reach) {

  private static final int SECTORS = 12;
  private static final double USUAL = 0.75;

  /**
   * The image with the shade divided out.
   *
   * @param depthInside distance of each pixel from the edge of the well
   */
  public GrayImage removed(GrayImage flat, BinaryMask well, GrayImage depthInside) {
    int width = flat.width();
    int height = flat.height();
    float[] values = flat.toArray();
    float[] depth = depthInside.toArray();
    int[] ring = ring(depth);
    double[] turns = turns(ring, width, middle(well));
    double[][] shade = shades(values, depth, ring, turns);
    for (int k = 0; k < ring.length; k++) {
      int i = ring[k];
      double turn = turns[k];
      int low = (int) Math.floor(turn) % SECTORS;
      int high = (low + 1) % SECTORS;
      double part = turn - Math.floor(turn);
      int d = (int) depth[i];
      values[i] /= (float) (shade[low][d] * (1 - part) + shade[high][d] * part);
    }
    return GrayImage.of(width, height, values);
  }

  /** The usual transmission by sector and depth, at most 1. */
  private double[][] shades(float[] values, float[] depth, int[] ring, double[] turns) {
    List<List<float[]>> samples = new ArrayList<>();
    int[][] count = new int[SECTORS][reach];
    int most = 4 * values.length / SECTORS + 16;
    for (int s = 0; s < SECTORS; s++) {
      samples.add(new ArrayList<>());
      for (int d = 0; d < reach; d++) {
        samples.get(s).add(new float[Math.min(most, 16)]);
      }
    }
    for (int k = 0; k < ring.length; k++) {
      int i = ring[k];
      int nearest = (int) Math.round(turns[k]);
      for (int s = nearest - 1; s <= nearest + 1; s++) {
        int sector = Math.floorMod(s, SECTORS);
        int d = (int) depth[i];
        float[] list = samples.get(sector).get(d);
        if (count[sector][d] == list.length) {
          list = Arrays.copyOf(list, 2 * list.length);
          samples.get(sector).set(d, list);
        }
        list[count[sector][d]++] = values[i];
      }
    }
    double[][] shade = new double[SECTORS][reach];
    for (int s = 0; s < SECTORS; s++) {
      for (int d = 0; d < reach; d++) {
        float[] sorted = Gray.rising(samples.get(s).get(d), count[s][d]);
        double usual = sorted.length < 8 ? 1 : Gray.quantile(sorted, USUAL);
        shade[s][d] = Math.min(1, Math.max(0.2, usual));
      }
    }
    return shade;
  }

  /** The pixels that are looked at. */
  private int[] ring(float[] depth) {
    return IntStream.range(0, depth.length).filter(i -> depth[i] > 0 && depth[i] < reach).toArray();
  }

  /** The direction from the middle in which each pixel lies, in sectors. */
  private static double[] turns(int[] pixels, int width, double[] middle) {
    double[] turns = new double[pixels.length];
    for (int k = 0; k < turns.length; k++) {
      double x = pixels[k] % width - middle[0];
      double y = pixels[k] / width - middle[1];
      turns[k] = (StrictMath.atan2(y, x) / (2 * Math.PI) + 1) * SECTORS % SECTORS;
    }
    return turns;
  }

  private static double[] middle(BinaryMask well) {
    java.util.BitSet on = well.toBits();
    double x = 0;
    double y = 0;
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      x += i % well.width();
      y += i / well.width();
    }
    return new double[] {x / well.count(), y / well.count()};
  }
}
