package org.wormscreen.worm;

import java.util.List;

/**
 * One animal as it lies in its image.
 *
 * @param outline its whole edge, also where it passes over or under another
 * @param midline end to end, with half-widths
 * @param clustered whether it touches or crosses another object
 * @param shared the stretches where a neighbour lies on or against it, in order
 * @param confidence that this is one whole animal, 0 to 1
 */
public record Worm(
    Outline outline, Midline midline, boolean clustered, List<Stretch> shared, double confidence)
    implements Sighting {

  public Worm {
    shared = List.copyOf(shared);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence lies in 0 to 1, found " + confidence);
    }
  }
}
