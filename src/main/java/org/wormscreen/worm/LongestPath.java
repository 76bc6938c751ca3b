package org.wormscreen.worm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** The longest shortest path over the pixels of a skeleton (its geodesic diameter, two sweeps). */
final class LongestPath {

  private final int width;
  private final boolean[] on;

  private LongestPath(int width, boolean[] on) {
    this.width = width;
    this.on = on;
  }

  /** Pixel centres from one end to the other; a single pixel gives a single point. */
  static List<Point> over(int[] pixels, int width, int height) {
    boolean[] on = new boolean[width * height];
    for (int p : pixels) {
      on[p] = true;
    }
    LongestPath path = new LongestPath(width, on);
    double[] distance = new double[width * height];
    int[] before = new int[width * height];
    int one = path.farthest(pixels[0], pixels, distance, before);
    int other = path.farthest(one, pixels, distance, before);
    List<Point> line = new ArrayList<>();
    for (int p = other; p >= 0; p = before[p]) {
      line.add(new Point(p % width + 0.5, p / width + 0.5));
    }
    Collections.reverse(line);
    return line;
  }

  private record Reached(double distance, int pixel) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      int byDistance = Double.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(pixel, other.pixel);
    }
  }

  private int farthest(int from, int[] pixels, double[] distance, int[] before) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    distance[from] = 0;
    before[from] = -1;
    PriorityQueue<Reached> queue = new PriorityQueue<>();
    queue.add(new Reached(0, from));
    while (!queue.isEmpty()) {
      Reached here = queue.remove();
      if (here.distance > distance[here.pixel]) {
        continue;
      }
      for (int next : neighbours(here.pixel)) {
        boolean straight = next / width == here.pixel / width || next % width == here.pixel % width;
        double far = here.distance + (straight ? 1 : Math.sqrt(2));
        if (far < distance[next]) {
          distance[next] = far;
          before[next] = here.pixel;
          queue.add(new Reached(far, next));
        }
      }
    }
    int best = from;
    for (int p : pixels) {
      boolean reached = distance[p] < Double.POSITIVE_INFINITY;
      if (reached && distance[p] > distance[best]) {
        best = p;
      }
    }
    return best;
  }

  private Iterable<Integer> neighbours(int p) {
    ArrayDeque<Integer> near = new ArrayDeque<>(8);
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int x = p % width + dx;
        int next = p + dy * width + dx;
        if ((dx != 0 || dy != 0) && x >= 0 && x < width && next >= 0 && next < on.length) {
          if (on[next]) {
            near.add(next);
          }
        }
      }
    }
    return near;
  }
}
