package org.wormscreen.phenotype.induction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Vulval induction of one animal (Sternberg and Horvitz 1986, doi 10.1016/0092-8674(86)90842-7):
 * how many of P3.p to P8.p took a vulval fate, 0 to 6 in steps of a half; 3 in the wild type.
 *
 * @param index its induction; empty where it could not be read
 * @param exclusion why not; empty where it was
 * @param foci the foci that count, head first
 * @param reporter mean intensity over the whole body above the ground beside it, gray values;
 *     present also where no index could be read
 * @param reporterTotal the same summed over the body, gray values times um2
 * @param confidence that the index is right, 0 to 1; 0 without one
 * @param reading what it stands on; empty where there was nothing to read
 */
public record InductionScore(
    OptionalDouble index,
    Optional<Exclusion> exclusion,
    List<Focus> foci,
    OptionalDouble reporter,
    OptionalDouble reporterTotal,
    double confidence,
    Optional<InductionReading> reading) {

  /** Why an index could not be read. */
  public enum Exclusion {
    /** There is no reporter's picture of this field. */
    NO_REPORTER,
    /** The pixels are too coarse to part neighbouring foci. */
    TOO_COARSE,
    /** Not in the fourth larval stage, by size. */
    WRONG_STAGE,
    /** The animal lies on itself. */
    COILED,
    /** A neighbour hides part of the midline's ventral cells. */
    HIDDEN,
    /** An end of the body was not found, so that no place on the axis is sure. */
    END_LOST,
    /** Part of the ventral cells lies beyond the picture. */
    CLIPPED,
    /** The camera was overdriven where the foci are. */
    SATURATED,
    /** Its foci are too wide to be in focus. */
    OUT_OF_FOCUS,
    /** No index is likely enough: most often between a full focus and a half. */
    UNSURE,
    /** Too little light on the plate to know what a focus is. */
    NO_YARDSTICK
  }

  /**
   * One focus.
   *
   * @param cell the precursor cell at whose place it lies: {@code "P5.p"}
   * @param position on the body axis, 0 head to 100 tail
   * @param intensity its light above the body's own, summed, gray values times um2
   * @param share what it adds to the index: 1, or 0.5 for one of half the size
   */
  public record Focus(String cell, double position, double intensity, double share) {}

  /** An animal without an index; its light is told all the same. */
  public static InductionScore unread(Exclusion why, Optional<InductionReading> reading) {
    return new InductionScore(
        OptionalDouble.empty(),
        Optional.of(why),
        List.of(),
        light(reading, InductionReading::reporter),
        light(reading, InductionReading::reporterTotal),
        0,
        reading);
  }

  private static OptionalDouble light(
      Optional<InductionReading> reading, ToDoubleFunction<InductionReading> which) {
    return reading.isPresent()
        ? OptionalDouble.of(which.applyAsDouble(reading.get()))
        : OptionalDouble.empty();
  }

  public InductionScore {
    foci = List.copyOf(foci);
    if (index.isPresent() == exclusion.isPresent()) {
      throw new IllegalArgumentException(
          "An animal has an index or a reason not to; found %s and %s".formatted(index, exclusion));
    }
  }
}
