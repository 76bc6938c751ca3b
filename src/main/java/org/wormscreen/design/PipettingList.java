package org.wormscreen.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;

/**
 * Which stock goes where, and how much of it.
 *
 * @param wellUl volume of a well, ul
 * @param vehiclePercent share of the well that is vehicle in the end, percent of volume
 */
public record PipettingList(double wellUl, double vehiclePercent) {

  private static final double NL_PER_UL = 1000;

  public PipettingList {
    if (!(wellUl > 0) || !(vehiclePercent > 0 && vehiclePercent < 100)) {
      throw new ScreenException(
          Kind.USAGE,
          "A well has a volume and a share of vehicle between 0 and 100 %%; found %s ul and %s %%."
              .formatted(wellUl, vehiclePercent));
    }
  }

  /**
   * The transfers, plate by plate.
   *
   * @throws ScreenException when a stock is too thin for the wanted concentration
   */
  public List<PipettingRow> rows(List<LaidPlate> plates, List<Compound> compounds) {
    Map<Treatment, Compound> stocks = new HashMap<>();
    compounds.forEach(c -> stocks.putIfAbsent(c.treatment(), c));
    List<PipettingRow> rows = new ArrayList<>();
    for (LaidPlate plate : plates) {
      for (WellContents well : plate.map().wells().values()) {
        if (well.role() != Role.EMPTY) {
          rows.add(row(rows.size() + 1, plate.name(), well, stocks.get(well.treatment())));
        }
      }
    }
    return rows;
  }

  private PipettingRow row(int step, String plate, WellContents well, Compound stock) {
    double vehicle = wellUl * NL_PER_UL * vehiclePercent / 100;
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble dose =
        well.treatment()
            .dose()
            .map(Dose::micromolar)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
    OptionalDouble stockUm = stock == null ? none : stock.stockUm();
    OptionalDouble volume =
        well.role() == Role.NEGATIVE
            ? OptionalDouble.of(0)
            : stockUm.isPresent() && dose.isPresent()
                ? OptionalDouble.of(dose.getAsDouble() / stockUm.getAsDouble() * wellUl * NL_PER_UL)
                : none;
    if (volume.isPresent() && volume.getAsDouble() > vehicle) {
      throw new ScreenException(
          Kind.USAGE,
          "A stock of %s uM is too thin for %s uM of %s at %s %% vehicle; use a stronger stock or more vehicle."
              .formatted(
                  stockUm.getAsDouble(),
                  dose.getAsDouble(),
                  well.treatment().compound(),
                  vehiclePercent));
    }
    return new PipettingRow(
        step,
        plate,
        well.well().label(),
        well.treatment().compound(),
        stock == null ? "" : stock.source(),
        stockUm,
        dose,
        volume,
        volume.isPresent() ? OptionalDouble.of(vehicle - volume.getAsDouble()) : none);
  }
}
