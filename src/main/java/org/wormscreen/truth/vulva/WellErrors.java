package org.wormscreen.truth.vulva;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.WellId;

/**
 * Errors of a number of each well.
 *
 * @param wells wells with enough animals
 * @param meanAbsolute mean of |found - true|; NaN without any
 * @param bias mean of found - true; NaN without any
 */
public record WellErrors(int wells, double meanAbsolute, double bias) {

  /** A number of one animal. */
  interface Number {
    double of(Judged animal);
  }

  /** An animal's part in it. */
  interface Part {
    boolean in(Judged animal);
  }

  /**
   * Compares means well by well.
   *
   * @param fewest wells with fewer found animals are left out
   */
  static WellErrors of(
      List<Judged> animals,
      int fewest,
      Part found,
      Number foundNumber,
      Part real,
      Number realNumber) {
    SortedMap<WellId, List<Judged>> byWell = new TreeMap<>();
    for (Judged animal : animals) {
      byWell.computeIfAbsent(animal.well(), w -> new ArrayList<>()).add(animal);
    }
    int wells = 0;
    double absolute = 0;
    double bias = 0;
    for (List<Judged> well : byWell.values()) {
      List<Judged> seen = well.stream().filter(found::in).toList();
      List<Judged> known = well.stream().filter(real::in).toList();
      if (seen.size() >= fewest && !known.isEmpty()) {
        double off =
            seen.stream().mapToDouble(foundNumber::of).average().orElseThrow()
                - known.stream().mapToDouble(realNumber::of).average().orElseThrow();
        wells++;
        absolute += Math.abs(off);
        bias += off;
      }
    }
    return wells == 0
        ? new WellErrors(0, Double.NaN, Double.NaN)
        : new WellErrors(wells, absolute / wells, bias / wells);
  }
}
