package org.wormscreen.response;

import java.util.Comparator;
import java.util.List;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.dose.DosedWell;

/**
 * The wells of one compound and its vehicle.
 *
 * @param wells ordered, so that sums do not depend on the order in which they came
 */
record Series(List<Well> wells) {

  static final Comparator<Well> ORDER =
      Comparator.comparingDouble(Well::dose)
          .thenComparing(Well::stratum)
          .thenComparing(w -> w.affected().trials())
          .thenComparing(w -> w.affected().successes());

  /** One well: its plate, its dose in umol/l, k of n. */
  record Well(String stratum, double dose, Proportion affected) {}

  /** The different doses, from the lowest up. */
  List<Double> doses() {
    return wells.stream().map(Well::dose).distinct().sorted().toList();
  }

  List<String> strata() {
    return wells.stream().map(Well::stratum).distinct().sorted().toList();
  }

  List<Well> at(double dose) {
    return wells.stream().filter(w -> w.dose() == dose).toList();
  }

  Proportion pooled(double dose) {
    return at(dose).stream().map(Well::affected).reduce(new Proportion(0, 0), Proportion::plus);
  }

  List<DosedWell> dosed() {
    return wells.stream().map(w -> new DosedWell(w.dose(), w.affected())).toList();
  }
}
