package org.wormscreen.quality;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.quality.position.PositionEffect;

/**
 * What stands beside a plate's figures; absent where it cannot be had.
 *
 * @param zPrimeLow lower 95 % limit of Z', wells drawn anew within each kind of control
 * @param zPrimeHigh upper 95 % limit of Z'
 * @param ssmdLow lower 95 % limit of SSMD by moments
 * @param ssmdHigh upper 95 % limit of SSMD by moments
 * @param ssmdUnbiased SSMD without bias, for groups of equal variance
 * @param ssmdRobust SSMD of medians and scaled MADs
 * @param zPrimeSampling the largest Z' that the draw of so many animals allows, wells being alike
 * @param limit what holds Z' down
 * @param animalsNeeded animals a well with which the ceiling is 0.5, wells as different as they are
 * @param wellsNeeded wells read together as one with which Z' of their means is 0.5
 * @param taroneZ Tarone's score for vehicle wells that differ beyond the draw of animals
 * @param taroneP its one-sided p
 * @param positions effects of place
 */
public record PlateDetail(
    OptionalDouble zPrimeLow,
    OptionalDouble zPrimeHigh,
    OptionalDouble ssmdLow,
    OptionalDouble ssmdHigh,
    OptionalDouble ssmdUnbiased,
    OptionalDouble ssmdRobust,
    OptionalDouble zPrimeSampling,
    Limit limit,
    OptionalDouble animalsNeeded,
    OptionalDouble wellsNeeded,
    OptionalDouble taroneZ,
    OptionalDouble taroneP,
    List<PositionEffect> positions) {

  public PlateDetail {
    positions = List.copyOf(positions);
  }

  /** What holds a plate's Z' down. */
  public enum Limit {
    /** Nothing: Z' is as wanted. */
    NONE,
    /** The draw of so few animals alone keeps it below. */
    TOO_FEW_ANIMALS,
    /** Wells of one kind differ by more than the draw of animals explains. */
    BAD_PLATE,
    /** It cannot be said: no Z', or a measure that is no share. */
    UNKNOWN
  }

  /** Nothing beside the figures. */
  public static PlateDetail none() {
    OptionalDouble no = OptionalDouble.empty();
    return new PlateDetail(no, no, no, no, no, no, no, Limit.UNKNOWN, no, no, no, no, List.of());
  }
}
