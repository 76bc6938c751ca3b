package org.wormscreen.worm;

/**
 * What counts as one animal, and how finely it is drawn.
 *
 * @param shortestUm the shortest animal sought, um
 * @param longestUm the longest credible animal, um
 * @param thinnestUm the smallest body width, um
 * @param thickestUm the largest body width, um
 * @param slenderness the least length of an animal in body widths
 * @param stepUm distance between points of a midline, um
 */
public record WormSettings(
    double shortestUm,
    double longestUm,
    double thinnestUm,
    double thickestUm,
    double slenderness,
    double stepUm) {

  public WormSettings {
    if (!(0 < shortestUm
        && shortestUm < longestUm
        && 0 < thinnestUm
        && thinnestUm < thickestUm
        && slenderness > 0
        && stepUm > 0)) {
      throw new IllegalArgumentException(
          "Lengths are positive and rise, found shortestUm %s, longestUm %s, thinnestUm %s, thickestUm %s, slenderness %s, stepUm %s"
              .formatted(shortestUm, longestUm, thinnestUm, thickestUm, slenderness, stepUm));
    }
  }

  /** From larvae just hatched to old adults. */
  public static WormSettings defaults() {
    return new WormSettings(140, 1600, 6, 130, 5, 6);
  }
}
