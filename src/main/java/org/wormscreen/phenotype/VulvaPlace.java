package org.wormscreen.phenotype;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.stats.robust.Middle;

/**
 * Where the vulva lies on the axis of a plate's adults. It shifts from strain to strain, with age,
 * and with how much of the thin tail the microscope shows; low bulges near the middle show it.
 */
final class VulvaPlace {

  private static final int FEWEST = 12;

  /** Vulvae of the species lie within, as far as microscopes show the tail. */
  private static final double FOREMOST = 49.5;

  private static final double HINDMOST = 55;
  private static final double FROM = 46;
  private static final double TO = 57;
  private static final double LOW_UM = 8;
  private static final double NARROWEST_UM = 12;
  private static final double WIDEST_UM = 70;
  private static final double PROMINENT = 0.6;

  private VulvaPlace() {}

  /** The median place, 0 head to 100 tail; empty when too few are seen. */
  static OptionalDouble of(List<AnimalScore> animals) {
    double[] places =
        animals.stream()
            .flatMap(a -> a.vulva().stream())
            .filter(VulvaScore::counts)
            .map(VulvaScore::reading)
            .flatMapToDouble(
                r ->
                    r.bulges().stream()
                        .filter(VulvaPlace::low)
                        .mapToDouble(b -> 100 * (r.taper() >= 0 ? b.at() : 1 - b.at())))
            .filter(place -> place > FROM && place < TO)
            .toArray();
    return places.length < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(FOREMOST, Math.min(HINDMOST, Middle.median(places))));
  }

  private static boolean low(Bulge bulge) {
    return bulge.heightUm() < LOW_UM
        && bulge.baseUm() > NARROWEST_UM
        && bulge.baseUm() < WIDEST_UM
        && bulge.prominenceUm() > PROMINENT * bulge.heightUm();
  }
}
