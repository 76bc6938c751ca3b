package org.wormscreen.phenotype.vulva.flank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.PaintedStrip;

class FlankTracerTest {

  private static double[] edge(PaintedStrip body, boolean left) {
    return new FlankTracer(0.2).trace(body.strip(), body.half(), left);
  }

  @Test
  void theEdgeLiesWhereTheBodyEnds() {
    double[] edge = edge(new PaintedStrip(1.3), true);
    for (int x = edge.length / 5; x < edge.length * 4 / 5; x++) {
      assertEquals(PaintedStrip.HALF_UM + 1.8, edge[x], 1.5, "column " + x);
    }
  }

  @Test
  void theEdgeFollowsABulgeOnItsOwnFlankAlone() {
    PaintedStrip body = new PaintedStrip(1.3).dome(400, 15, 50);
    int middle = body.strip().columns() / 2;
    assertEquals(45 + 1.8, edge(body, true)[middle], 2);
    assertEquals(30 + 1.8, edge(body, false)[middle], 2);
  }

  @Test
  void aNeighbourIsBridged() {
    PaintedStrip body = new PaintedStrip(1.3).paint((x, y) -> 20 - Math.abs(x - 400), 0.5);
    body.others((x, y) -> Math.abs(x - 400) < 24 ? 1 : -1);
    double[] edge = edge(body, true);
    assertEquals(PaintedStrip.HALF_UM, edge[body.strip().columns() / 2], 6);
  }

  @Test
  void theFallAcrossTheEdgeGrowsWithTheBlur() {
    PaintedStrip sharp = new PaintedStrip(1);
    PaintedStrip soft = new PaintedStrip(2.5);
    double sharpUm = EdgeFall.um(sharp.strip(), sharp.flank(true));
    double softUm = EdgeFall.um(soft.strip(), soft.flank(true));
    assertTrue(sharpUm < 7, "sharp " + sharpUm);
    assertTrue(softUm > 1.5 * sharpUm, "soft " + softUm + ", sharp " + sharpUm);
  }
}
