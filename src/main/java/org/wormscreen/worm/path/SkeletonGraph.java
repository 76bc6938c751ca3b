package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.Point;

/**
 * A skeleton as places joined by lines: its ends and branchings are nodes, what runs between them
 * are edges. A ring without branching gets one node where it is first met.
 *
 * @param nodes where edges meet or end
 * @param edges lines from node to node, with their pixel centres in order
 */
record SkeletonGraph(List<Point> nodes, List<Edge> edges) {

  /**
   * A line between two nodes, which may be the same.
   *
   * @param link whether it bridges a gap instead of following the skeleton
   */
  record Edge(int from, int to, List<Point> line, double length, boolean link) {

    Edge {
      line = List.copyOf(line);
    }

    static Edge along(int from, int to, List<Point> line, boolean link) {
      double length = 0;
      for (int i = 1; i < line.size(); i++) {
        length += line.get(i - 1).distance(line.get(i));
      }
      return new Edge(from, to, line, length, link);
    }
  }

  SkeletonGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** The number of edge ends at each node. */
  int[] degrees() {
    int[] degree = new int[nodes.size()];
    for (Edge e : edges) {
      degree[e.from()]++;
      degree[e.to()]++;
    }
    return degree;
  }

  static SkeletonGraph of(BinaryMask skeleton) {
    return new Builder(skeleton).build();
  }

  private static final class Builder {

    private final int width;
    private final int height;
    private final BitSet on;
    private final int[] node;
    private final BitSet used = new BitSet();
    private final List<Point> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    Builder(BinaryMask skeleton) {
      width = skeleton.width();
      height = skeleton.height();
      on = skeleton.toBits();
      node = new int[width * height];
      Arrays.fill(node, -1);
    }

    SkeletonGraph build() {
      for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
        if (node[p] < 0 && neighbours(p).length != 2) {
          gather(p);
        }
      }
      for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
        if (node[p] >= 0) {
          for (int next : neighbours(p)) {
            if (node[next] < 0 && !used.get(next)) {
              follow(p, next);
            } else if (node[next] > node[p]) {
              join(p, next);
            }
          }
        }
      }
      for (int p = on.nextSetBit(0); p >= 0; p = on.nextSetBit(p + 1)) {
        if (node[p] < 0 && !used.get(p)) {
          node[p] = nodes.size();
          nodes.add(centre(p));
          follow(p, neighbours(p)[0]);
        }
      }
      return new SkeletonGraph(nodes, edges);
    }

    /** Branching pixels that touch are one node at their mean. */
    private void gather(int seed) {
      int id = nodes.size();
      boolean branching = neighbours(seed).length > 2;
      List<Integer> cluster = new ArrayList<>(List.of(seed));
      node[seed] = id;
      double x = 0;
      double y = 0;
      for (int i = 0; i < cluster.size(); i++) {
        int p = cluster.get(i);
        x += centre(p).x();
        y += centre(p).y();
        if (branching) {
          for (int next : neighbours(p)) {
            if (node[next] < 0 && neighbours(next).length > 2) {
              node[next] = id;
              cluster.add(next);
            }
          }
        }
      }
      nodes.add(new Point(x / cluster.size(), y / cluster.size()));
    }

    private void follow(int start, int first) {
      int from = node[start];
      List<Point> line = new ArrayList<>(List.of(nodes.get(from)));
      int before = start;
      int here = first;
      while (true) {
        used.set(here);
        line.add(centre(here));
        int next = -1;
        for (int candidate : neighbours(here)) {
          if (candidate != before && node[candidate] >= 0 && candidate != start) {
            next = candidate;
            break;
          }
          if (candidate != before && node[candidate] < 0 && !used.get(candidate)) {
            next = candidate;
          }
        }
        if (next < 0 && line.size() > 3) {
          for (int candidate : neighbours(here)) {
            next = node[candidate] == from ? candidate : next;
          }
        }
        if (next < 0) {
          int end = nodes.size();
          nodes.add(centre(here));
          node[here] = end;
          edges.add(Edge.along(from, end, line, false));
          return;
        }
        if (node[next] >= 0) {
          line.add(nodes.get(node[next]));
          edges.add(Edge.along(from, node[next], line, false));
          return;
        }
        before = here;
        here = next;
      }
    }

    private void join(int p, int q) {
      for (Edge e : edges) {
        boolean same = e.from() == node[p] && e.to() == node[q] && e.line().size() == 2;
        if (same) {
          return;
        }
      }
      edges.add(
          Edge.along(node[p], node[q], List.of(nodes.get(node[p]), nodes.get(node[q])), false));
    }

    private Point centre(int p) {
      return new Point(p % width + 0.5, p / width + 0.5);
    }

    private int[] neighbours(int p) {
      int[] near = new int[8];
      int count = 0;
      int x = p % width;
      int y = p / width;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int nx = x + dx;
          int ny = y + dy;
          boolean inside = nx >= 0 && nx < width && ny >= 0 && ny < height;
          if ((dx != 0 || dy != 0) && inside && on.get(ny * width + nx)) {
            near[count++] = ny * width + nx;
          }
        }
      }
      return Arrays.copyOf(near, count);
    }
  }
}
