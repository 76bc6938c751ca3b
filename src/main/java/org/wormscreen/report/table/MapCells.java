package org.wormscreen.report.table;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * What the plate map says of a well, as the tables of wells write it: the columns {@code strain,
 * treatment, concentration_um, role, treatment2, concentration2_um}.
 *
 * @param role {@code ""} for a well that no map names
 */
public record MapCells(
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String role,
    String treatment2,
    OptionalDouble concentration2Um) {

  /** The cells of a row of the map; empty without one. */
  public static MapCells of(Optional<WellContents> contents) {
    Optional<Treatment> treatment = contents.map(WellContents::treatment);
    Optional<Treatment> partner = treatment.flatMap(Treatment::partner);
    return new MapCells(
        contents.map(WellContents::strain).orElse(""),
        treatment.map(Treatment::compound).orElse(""),
        um(treatment),
        contents.map(c -> c.role().label()).orElse(""),
        partner.map(Treatment::compound).orElse(""),
        um(partner));
  }

  /** The row of the map; empty for a well that it does not name. */
  public Optional<WellContents> contents(WellId well, Map<String, String> extra) {
    Optional<Treatment> partner =
        treatment2.isEmpty()
            ? Optional.empty()
            : Optional.of(Treatment.of(treatment2, dose(concentration2Um)));
    return Role.parse(role)
        .map(
            known ->
                new WellContents(
                    well,
                    strain,
                    new Treatment(treatment, dose(concentrationUm), partner),
                    known,
                    extra));
  }

  private static OptionalDouble um(Optional<Treatment> treatment) {
    return CellValues.number(treatment.flatMap(Treatment::dose).map(Dose::micromolar));
  }

  private static Optional<Dose> dose(OptionalDouble um) {
    return um.isPresent() ? Optional.of(new Dose(um.getAsDouble())) : Optional.empty();
  }
}
