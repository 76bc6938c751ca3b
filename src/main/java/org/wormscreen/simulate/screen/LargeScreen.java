package org.wormscreen.simulate.screen;

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
import org.wormscreen.simulate.design.CompoundEffect;
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.draw.Draws;

/**
 * A library of 32 000 compounds at one concentration: 100 plates of 384 wells on three days, 300
 * plates in all. Of the compounds 2 % suppress multivulva, 2 % kill and 2 % arrest growth.
 */
final class LargeScreen {

  private static final double ANIMALS = 24;
  private static final String MODEL = "let-60(n1046)";
  private static final int LIBRARY_PLATES = 100;
  private static final int DAYS = 3;
  private static final int CONTROL_COLUMNS = 4;
  private static final double EACH_KIND = 0.02;

  private LargeScreen() {}

  static List<ScreenPlate> plates() {
    List<ScreenPlate> plates = new ArrayList<>();
    for (int library = 1; library <= LIBRARY_PLATES; library++) {
      Draws draws = Draws.of(library, "large-screen");
      List<CompoundEffect> effects = new ArrayList<>();
      effects.add(new CompoundEffect("trametinib", Property.MUV_SHARE, 0.1, 1.5, 0.06));
      List<WellDesign> wells = new ArrayList<>();
      for (int row = 0; row < PlateFormat.WELLS_384.rows(); row++) {
        for (int column = 0; column < PlateFormat.WELLS_384.columns(); column++) {
          wells.add(well(library, new WellId(row, column), effects, draws));
        }
      }
      PanelStrain strain = new PanelStrain(MODEL, 0.85, effects);
      for (int day = 1; day <= DAYS; day++) {
        String name = String.format(Locale.ROOT, "L%03d-%d", library, day);
        plates.add(
            new ScreenPlate(
                name, "2026-03-0" + day, strain.plate(name, PlateFormat.WELLS_384, wells)));
      }
    }
    return plates;
  }

  private static WellDesign well(
      int library, WellId well, List<CompoundEffect> effects, Draws draws) {
    if (well.column() < CONTROL_COLUMNS / 2) {
      return well(well, "DMSO", 0, Role.NEGATIVE);
    }
    if (well.column() < CONTROL_COLUMNS) {
      return well(well, "trametinib", 1, Role.POSITIVE);
    }
    int number = (library * 16 + well.row()) * 20 + well.column();
    String compound = String.format(Locale.ROOT, "WS-%05d", number);
    double kind = draws.between(0, 1);
    if (kind < EACH_KIND) {
      effects.add(new CompoundEffect(compound, Property.MUV_SHARE, 3, 1.5, 0.1));
    } else if (kind < 2 * EACH_KIND) {
      effects.add(new CompoundEffect(compound, Property.ALIVE_SHARE, 3, 2, 0.2));
    } else if (kind < 3 * EACH_KIND) {
      effects.add(new CompoundEffect(compound, Property.ARRESTED_SHARE, 3, 2, 0.95));
    }
    return well(well, compound, 10, Role.SAMPLE);
  }

  private static WellDesign well(WellId well, String compound, double um, Role role) {
    Treatment treatment = Treatment.of(compound, Optional.of(new Dose(um)));
    return new WellDesign(new WellContents(well, MODEL, treatment, role, Map.of()), ANIMALS);
  }
}
