package org.wormscreen.worm.evidence;

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
    Evidence dark = classical.near(foreground, grid);
    return of(learned.of(foreground, dark), dark);
  }

  /** The evidence of both. */
  public static Evidence of(Evidence learned, Evidence dark) {
    GrayImage core = mean(learned.core(), mean(learned.core(), dark.core()));
    return new Evidence(core, mean(learned.body(), dark.body()), dark.density(), dark.grid());
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
