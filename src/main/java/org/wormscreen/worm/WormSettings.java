package org.wormscreen.worm;

import java.util.Objects;

/**
 * What counts as one animal, and how finely it is drawn.
 *
 * @param route the evidence that is used
 * @param weights file of weights for the network; empty for those that come with the program
 * @param weightsSha256 SHA-256 of that file; empty likewise
 * @param shortestUm the shortest animal sought, um
 * @param longestUm the longest credible animal, um
 * @param thinnestUm the smallest body width, um
 * @param thickestUm the largest body width, um
 * @param slenderness the least length of an animal in body widths
 * @param edge where a body ends between ground (0) and its own darkness (1): low, because light
 *     passes a round body ever more freely towards its flank
 * @param faintest the least darkness (1 - transmission) of an edge
 * @param gapUm half the widest gap in the wall of a body that is clear inside, um
 * @param stepUm distance between points of a midline, um; shorter on bodies thinner than an adult's
 */
public record WormSettings(
    FinderRoute route,
    String weights,
    String weightsSha256,
    double shortestUm,
    double longestUm,
    double thinnestUm,
    double thickestUm,
    double slenderness,
    double edge,
    double faintest,
    double gapUm,
    double stepUm) {

  public WormSettings {
    Objects.requireNonNull(route, "route");
    if (weights.isEmpty() != weightsSha256.isEmpty()) {
      throw new IllegalArgumentException(
          "weights and weightsSha256 go together, found weights '%s', weightsSha256 '%s'"
              .formatted(weights, weightsSha256));
    }
    if (!(0 < shortestUm
        && shortestUm < longestUm
        && 0 < thinnestUm
        && thinnestUm < thickestUm
        && slenderness > 0
        && 0 < edge
        && edge < 1
        && 0 < faintest
        && faintest < 1
        && gapUm >= 0
        && stepUm > 0)) {
      throw new IllegalArgumentException(
          "Lengths are positive and rise, edge and faintest lie within 0 to 1, found shortestUm %s, longestUm %s, thinnestUm %s, thickestUm %s, slenderness %s, edge %s, faintest %s, gapUm %s, stepUm %s"
              .formatted(
                  shortestUm,
                  longestUm,
                  thinnestUm,
                  thickestUm,
                  slenderness,
                  edge,
                  faintest,
                  gapUm,
                  stepUm));
    }
  }

  /** From larvae just hatched to old adults. */
  public static WormSettings defaults() {
    return new WormSettings(FinderRoute.NETWORK, "", "", 140, 1600, 6, 130, 5, 0.16, 0.05, 5, 12);
  }

  /** The same settings on another route. */
  public WormSettings with(FinderRoute other) {
    return new WormSettings(
        other,
        weights,
        weightsSha256,
        shortestUm,
        longestUm,
        thinnestUm,
        thickestUm,
        slenderness,
        edge,
        faintest,
        gapUm,
        stepUm);
  }
}
