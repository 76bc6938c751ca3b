package org.wormscreen.phenotype.vulva.verdict;

import java.util.OptionalDouble;

/**
 * The adults of a plate as its own vehicle wells show them.
 *
 * @param adultUm2 length times width of a typical adult, um2, of animals too large for any larva;
 *     empty where too few were seen
 * @param postureTells whether posture tells the dead from the living on this plate: where most
 *     vehicle animals lie straight they are paralysed, not dead
 * @param vulvaAt where the low bulges of the plate's vulvae lie, 0 head to 100 tail; empty where
 *     too few were seen
 */
public record Yardstick(OptionalDouble adultUm2, boolean postureTells, OptionalDouble vulvaAt) {

  /** Without a plate about the animal. */
  public static Yardstick absolute() {
    return new Yardstick(OptionalDouble.empty(), true, OptionalDouble.empty());
  }
}
