package org.wormscreen.worm.evidence;

import org.wormscreen.bodymap.BodyMaps;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;

/**
 * Evidence on which the network and the darkness of the picture agree, as weighted geometric means.
 * Darkness knows sharply where a body is, the network which way bodies go in a cluster and what is
 * none; where one of them sees nothing the other does not count for much.
 */
public record JointEvidence(LearnedEvidence learned, ClassicalEvidence classical) {

  /** The evidence about the objects. */
  public Evidence of(Foreground foreground, Grid grid) {
    BodyMaps a = learned.of(foreground, grid);
    Evidence b = classical.near(foreground, grid);
    GrayImage learnedCore = a.core();
    GrayImage core = mean(learnedCore, mean(learnedCore, b.core()));
    return new Evidence(core, mean(a.body(), b.body()), b.density(), grid);
  }

  private static GrayImage mean(GrayImage a, GrayImage b) {
    float[] values = a.toArray();
    float[] others = b.toArray();
    for (int i = 0; i < values.length; i++) {
      double product = (double) values[i] * others[i];
      values[i] = product == 0 ? 0 : (float) Math.sqrt(product);
    }
    return GrayImage.taking(a.width(), a.height(), values);
  }
}
