package org.wormscreen.pathway;

import java.util.OptionalDouble;
import org.wormscreen.plate.Treatment;

/**
 * Does a compound undo an inhibitor? The inhibitor with the compound beside the inhibitor alone,
 * and the compound alone beside the vehicle: what raises the share by itself restores nothing.
 *
 * @param compound the compound with its dose
 * @param inhibitor the inhibitor with its dose
 * @param underInhibitor log-odds of inhibitor and compound against the inhibitor alone; empty with
 *     too few wells
 * @param underInhibitorP two-sided p of that
 * @param alone log-odds of the compound alone against vehicle; empty where it was not tried alone
 * @param aloneP two-sided p of that
 * @param interaction first less second, on the log-odds; above 0 for restoration beyond what the
 *     compound does by itself; empty where it was not tried alone
 * @param low lower 95 % limit; empty when there is none
 * @param high upper 95 % limit; empty when there is none
 * @param p two-sided p of the interaction
 * @param call what this amounts to
 * @param sentence in words
 */
public record RestorationReading(
    String strain,
    Treatment compound,
    Treatment inhibitor,
    OptionalDouble underInhibitor,
    OptionalDouble underInhibitorP,
    OptionalDouble alone,
    OptionalDouble aloneP,
    OptionalDouble interaction,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    Call call,
    String sentence) {

  /** What a pair of comparisons amounts to. */
  public enum Call {
    /** The share rises under the inhibitor, beyond what the compound does alone. */
    RESTORES,
    /** The share rises under the inhibitor, but the compound raises it alone as well. */
    RAISES_ALONE,
    /** The share does not rise under the inhibitor. */
    NO_RESTORATION,
    /** The compound was not tried alone, so that restoration cannot be claimed. */
    NO_CONTROL,
    /** Too few wells for the test. */
    TOO_FEW
  }
}
