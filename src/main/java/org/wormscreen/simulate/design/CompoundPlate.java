package org.wormscreen.simulate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;

/**
 * 96 wells on which compounds are screened: vehicle in column 1 and the lower half of column 12,
 * wild type in its upper half, an inhibitor in column 2, and 36 compounds of which each has two
 * wells, four rows apart. So many wells a compound are the least with which a whole plate can be
 * called: about 22 adults lie in a well, and some 60 % of them can be read.
 *
 * @param model the strain under test
 * @param wildType its reference
 * @param animals expected in a well
 * @param inhibitor dose of the positive control
 */
record CompoundPlate(String model, String wildType, double animals, Dose inhibitor) {

  /** The positive control. */
  static final String INHIBITOR = "trametinib";

  private static final Dose DOSE = new Dose(10);
  private static final int COMPOUNDS = 36;
  private static final int FIRST_COLUMN = 2;
  private static final int COLUMNS = 9;

  /** The compounds in an order drawn by lot, of which the first ones act. */
  static List<String> shuffled(Draws draws) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < COMPOUNDS; i++) {
      left.add(compound(i));
    }
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(draws.below(left.size())));
    }
    return order;
  }

  /** How many compounds are this share of all, at least one. */
  static int number(double share) {
    return (int) Math.max(1, Math.round(share * COMPOUNDS));
  }

  /** What a compound does that kills most animals and stunts the others. */
  static List<CompoundEffect> poison(String compound, double ec50, double length) {
    return List.of(
        new CompoundEffect(compound, Property.ALIVE_SHARE, ec50, 2, 0.3),
        new CompoundEffect(compound, Property.ANIMALS, ec50, 2, 0.5),
        new CompoundEffect(compound, Property.LENGTH, ec50, 2, length));
  }

  /** What a compound does that stops development in the third stage. */
  static CompoundEffect arrest(String compound, double ec50) {
    return new CompoundEffect(compound, Property.ARRESTED_SHARE, ec50, 2, 0.95);
  }

  /** All wells, row by row. */
  List<WellDesign> wells() {
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < PlateFormat.WELLS_96.rows(); row++) {
      for (int column = 0; column < PlateFormat.WELLS_96.columns(); column++) {
        wells.add(well(new WellId(row, column)));
      }
    }
    return wells;
  }

  private WellDesign well(WellId well) {
    if (well.column() == 1) {
      return well(well, model, INHIBITOR, inhibitor, Role.POSITIVE);
    }
    if (well.column() >= FIRST_COLUMN && well.column() < FIRST_COLUMN + COLUMNS) {
      int place = well.row() * COLUMNS + well.column() - FIRST_COLUMN;
      return well(well, model, compound(place % COMPOUNDS), DOSE, Role.SAMPLE);
    }
    boolean reference = well.column() > 0 && well.row() < PlateFormat.WELLS_96.rows() / 2;
    return reference
        ? well(well, wildType, "DMSO", new Dose(0), Role.REFERENCE)
        : well(well, model, "DMSO", new Dose(0), Role.NEGATIVE);
  }

  private WellDesign well(WellId well, String strain, String compound, Dose dose, Role role) {
    return new WellDesign(
        new WellContents(well, strain, Treatment.of(compound, Optional.of(dose)), role, Map.of()),
        animals);
  }

  private static String compound(int number) {
    return String.format(Locale.ROOT, "WS-%04d", number + 1);
  }

  /** One picture of each whole well in brightfield. */
  static Imaging brightfield() {
    return new Imaging(
        FileLayout.IMAGEXPRESS,
        2048,
        2048,
        2.6,
        1,
        40,
        new Optics(2, 1, 0.06, 0.1, 2.1),
        new Light(0, 0, 2300, 0.5, 0.03, 0.35, 200),
        300,
        3,
        Camera.defaults(),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
