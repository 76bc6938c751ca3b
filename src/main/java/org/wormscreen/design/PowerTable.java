package org.wormscreen.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.power.SampleSize;
import org.wormscreen.stats.proportion.Overdispersion;

/**
 * Wells and animals that effects need, by animals in a well. The unit of the test is the well:
 * animals of one well are counted down by the design effect, so that more wells beat more animals.
 */
public record PowerTable(WantedEffect wanted) {

  private static final int[] ANIMALS = {10, 15, 20, 25, 30, 40, 60};
  private static final double STEP = 0.1;

  /** Fewest wells of an arm; one well alone shows no spread. */
  private static final int FEWEST_WELLS = 2;

  /** What the wanted effect needs with so many animals in a well. */
  public PowerRow at(int animalsPerWell) {
    return row(wanted.treatedShare(), animalsPerWell);
  }

  /** The wanted effect, then larger and smaller ones, each for several numbers of animals. */
  public List<PowerRow> rows() {
    List<PowerRow> rows = new ArrayList<>();
    for (int animals : ANIMALS) {
      rows.add(at(animals));
    }
    for (int step = 1; step <= 9; step++) {
      double treated = step * STEP;
      boolean other =
          Math.abs(treated - wanted.vehicleShare()) > STEP / 2
              && Math.abs(treated - wanted.treatedShare()) > 1e-9;
      for (int animals : ANIMALS) {
        if (other) {
          rows.add(row(treated, animals));
        }
      }
    }
    return rows;
  }

  private PowerRow row(double treated, int animals) {
    double independent =
        SampleSize.forShares(wanted.vehicleShare(), treated, wanted.alpha(), wanted.power());
    double effect = Overdispersion.designEffect(animals, wanted.rho());
    int wells = (int) Math.max(FEWEST_WELLS, Math.ceil(independent * effect / animals));
    double ceiling =
        Separation.zPrimeCeiling(
            wanted.positiveShare(), animals, wanted.vehicleShare(), animals, wanted.rho());
    return new PowerRow(
        wanted.vehicleShare(),
        treated,
        wanted.alpha(),
        wanted.power(),
        wanted.rho(),
        animals,
        effect,
        wells,
        wells * animals,
        Double.isFinite(ceiling) ? OptionalDouble.of(ceiling) : OptionalDouble.empty());
  }
}
