package org.wormscreen.worm;

/**
 * An object that is not scored, with its reason.
 *
 * @param clustered whether it touches or crosses another object
 */
public record Rejected(Outline outline, boolean clustered, Reason reason) implements Sighting {

  /** Why an object is not scored. */
  public enum Reason {
    /** Shorter or smaller than any animal sought. */
    TOO_SMALL,
    /** Longer or larger than one animal, and not resolved into several. */
    TOO_LARGE,
    /** Too wide, too round or too ragged for a body: bubble, crystal, fibre, egg. */
    NOT_A_WORM,
    /** A cluster that no set of bodies explains well enough. */
    UNRESOLVED_CLUSTER,
    /** Rolled up so that no midline can be followed. */
    COILED,
    /** Cut by the border of the picture. */
    CUT_BY_BORDER,
    /** Hidden in part by the rim of the well. */
    AT_WELL_RIM,
    /** Its edge is not sharp enough to be measured. */
    OUT_OF_FOCUS,
    /** An animal that another field of the same well shows as well, and that is counted there. */
    SEEN_IN_OTHER_FIELD
  }
}
