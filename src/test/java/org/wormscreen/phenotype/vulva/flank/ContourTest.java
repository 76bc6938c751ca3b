package org.wormscreen.phenotype.vulva.flank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContourTest {

  private static final double GRID_UM = 1.3;

  private static double[] arch(int n) {
    double[] arch = new double[n];
    for (int i = 0; i < n; i++) {
      arch[i] = 32 * Math.sin(Math.PI * (i + 60) / (n + 120.0));
    }
    return arch;
  }

  @Test
  void aSmoothFlankIsItsOwnContour() {
    double[] edge = arch(700);
    boolean[] seen = new boolean[700];
    Arrays.fill(seen, true);
    double[] contour = new Contour(260).of(edge, seen, GRID_UM);
    for (int i = 0; i < edge.length; i++) {
      assertEquals(edge[i], contour[i], 0.5, "column " + i);
    }
  }

  @Test
  void aBumpDoesNotLiftTheContour() {
    double[] edge = arch(700);
    double[] smooth = edge.clone();
    for (int i = 300; i < 330; i++) {
      edge[i] += 15 * Math.sin(Math.PI * (i - 300) / 30.0);
    }
    boolean[] seen = new boolean[700];
    Arrays.fill(seen, true);
    double[] contour = new Contour(260).of(edge, seen, GRID_UM);
    assertEquals(smooth[315], contour[315], 1);
  }

  @Test
  void whatIsHiddenIsBridged() {
    double[] edge = arch(700);
    double[] smooth = edge.clone();
    boolean[] seen = new boolean[700];
    Arrays.fill(seen, true);
    for (int i = 200; i < 260; i++) {
      edge[i] = 60;
      seen[i] = false;
    }
    double[] contour = new Contour(260).of(edge, seen, GRID_UM);
    assertTrue(Math.abs(smooth[230] - contour[230]) < 2, "found " + contour[230]);
  }
}
