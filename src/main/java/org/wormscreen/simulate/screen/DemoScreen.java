package org.wormscreen.simulate.screen;

import java.util.ArrayList;
import java.util.List;
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

/**
 * A small screen on two days: dose series of six compounds and one combination on let-60(n1046),
 * and three compounds over a panel of strains.
 *
 * <p>WS-0117 acts as an inhibitor of MEK would (it suppresses all strains but those whose lesion
 * lies below MPK-1), WS-0456 as one of Ras; WS-0204 kills, WS-0342 arrests growth, WS-0600 slows
 * it, WS-0581 does nothing.
 */
final class DemoScreen {

  private static final double ANIMALS = 26;
  private static final String MODEL = "let-60(n1046)";
  private static final List<Double> DOSES = List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0);
  private static final List<Double> PAIRED = List.of(0.3, 1.0, 3.0);
  private static final List<String> COMPOUNDS =
      List.of("WS-0117", "WS-0456", "WS-0204", "WS-0342", "WS-0600", "WS-0581");
  private static final List<String> DAYS = List.of("2026-03-02", "2026-03-05");

  private DemoScreen() {}

  static List<ScreenPlate> plates() {
    List<ScreenPlate> plates = new ArrayList<>();
    for (int day = 0; day < DAYS.size(); day++) {
      String date = DAYS.get(day);
      String doses = "doses-" + (day + 1);
      PanelStrain model = strain(MODEL, 0.84, "trametinib", "WS-0117", "WS-0456");
      plates.add(
          new ScreenPlate(doses, date, model.plate(doses, PlateFormat.WELLS_96, doseWells(day))));
      plates.add(
          new ScreenPlate(
              doses, date, strain("N2", 0).plate(doses, PlateFormat.WELLS_96, referenceWells())));
      String panel = "panel-" + (day + 1);
      int row = 0;
      for (PanelStrain strain : panel()) {
        plates.add(
            new ScreenPlate(
                panel,
                date,
                strain.plate(panel, PlateFormat.WELLS_96, panelWells(strain.name(), row++))));
      }
    }
    return plates;
  }

  private static List<PanelStrain> panel() {
    return List.of(
        strain("lin-15(n765)", 0.88, "trametinib", "WS-0117", "WS-0456"),
        strain(MODEL, 0.84, "trametinib", "WS-0117", "WS-0456"),
        strain("lin-45(gf)", 0.8, "trametinib", "WS-0117"),
        strain("lin-1(lf)", 0.9),
        strain("lin-31(lf)", 0.75));
  }

  private static PanelStrain strain(String name, double muvShare, String... suppressors) {
    List<CompoundEffect> effects = new ArrayList<>();
    for (String compound : suppressors) {
      double ec50 = compound.equals("trametinib") ? 0.1 : compound.equals("WS-0117") ? 1.5 : 3;
      effects.add(new CompoundEffect(compound, Property.MUV_SHARE, ec50, 1.5, 0.06));
    }
    effects.add(new CompoundEffect("WS-0204", Property.ALIVE_SHARE, 4, 2, 0.1));
    effects.add(new CompoundEffect("WS-0204", Property.ANIMALS, 6, 2, 0.4));
    effects.add(new CompoundEffect("WS-0204", Property.MUV_SHARE, 8, 2, 0.4));
    effects.add(new CompoundEffect("WS-0342", Property.ARRESTED_SHARE, 3, 2, 0.95));
    effects.add(new CompoundEffect("WS-0600", Property.LENGTH, 5, 2, 0.78));
    effects.add(new CompoundEffect("WS-0600", Property.MUV_SHARE, 8, 2, 0.45));
    return new PanelStrain(name, muvShare, effects);
  }

  /** Column 1 and half of column 12 vehicle, rows B to G one compound each, row H the pairs. */
  private static List<WellDesign> doseWells(int day) {
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      wells.add(vehicle(new WellId(row, 0), MODEL));
      wells.add(positive(new WellId(row, 1), MODEL));
      if (row >= 4) {
        wells.add(vehicle(new WellId(row, 11), MODEL));
      }
    }
    for (int c = 0; c < COMPOUNDS.size(); c++) {
      for (int d = 0; d < DOSES.size(); d++) {
        int column = 2 + (day == 0 ? d : DOSES.size() - 1 - d);
        wells.add(
            well(
                new WellId((c + 3 * day) % 6 + 1, column),
                MODEL,
                Treatment.of(COMPOUNDS.get(c), Optional.of(new Dose(DOSES.get(d))))));
      }
    }
    List<WellId> places = new ArrayList<>();
    for (int column = 2; column < 11; column++) {
      places.add(new WellId(day == 0 ? 0 : 7, column));
    }
    int place = 0;
    for (double first : PAIRED) {
      for (double second : PAIRED) {
        Treatment partner = Treatment.of("WS-0456", Optional.of(new Dose(second)));
        wells.add(
            well(
                places.get(place++),
                MODEL,
                new Treatment("WS-0117", Optional.of(new Dose(first)), Optional.of(partner))));
      }
    }
    return wells;
  }

  private static List<WellDesign> referenceWells() {
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      wells.add(
          new WellDesign(
              new WellContents(new WellId(row, 11), "N2", dmso(), Role.REFERENCE, Map.of()),
              ANIMALS));
    }
    return wells;
  }

  /** A row for each strain: four vehicle wells, two of the positive control, two compounds. */
  private static List<WellDesign> panelWells(String strain, int row) {
    List<WellDesign> wells = new ArrayList<>();
    for (int column = 0; column < 12; column++) {
      WellId well = new WellId(row, column);
      if (column < 4) {
        wells.add(vehicle(well, strain));
      } else if (column < 6) {
        wells.add(positive(well, strain));
      } else {
        String compound = column < 9 ? "WS-0117" : "WS-0456";
        wells.add(well(well, strain, Treatment.of(compound, Optional.of(new Dose(10)))));
      }
    }
    return wells;
  }

  private static WellDesign vehicle(WellId well, String strain) {
    return new WellDesign(new WellContents(well, strain, dmso(), Role.NEGATIVE, Map.of()), ANIMALS);
  }

  private static WellDesign positive(WellId well, String strain) {
    Treatment trametinib = Treatment.of("trametinib", Optional.of(new Dose(1)));
    return new WellDesign(
        new WellContents(well, strain, trametinib, Role.POSITIVE, Map.of()), ANIMALS);
  }

  private static WellDesign well(WellId well, String strain, Treatment treatment) {
    return new WellDesign(
        new WellContents(well, strain, treatment, Role.SAMPLE, Map.of()), ANIMALS);
  }

  private static Treatment dmso() {
    return Treatment.of("DMSO", Optional.of(new Dose(0)));
  }
}
