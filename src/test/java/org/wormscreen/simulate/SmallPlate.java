package org.wormscreen.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect;
import org.wormscreen.simulate.design.FileLayout;
import org.wormscreen.simulate.design.Imaging;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateEffects;
import org.wormscreen.simulate.design.StrainDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/** A plate of three small wells. */
final class SmallPlate {

  static final WellDesign VEHICLE = well(0, "DMSO", 0, Role.NEGATIVE, 6);
  static final WellDesign POISON = well(1, "poison", 10, Role.SAMPLE, 6);
  static final WellDesign EMPTY = well(2, "", 0, Role.EMPTY, 0);

  private SmallPlate() {}

  static PlateDesign of(long seed, FileLayout layout, int fieldsPerSide, WellDesign... wells) {
    Population adults =
        new Population(new TreeMap<>(Map.of(Stage.YOUNG_ADULT, 1.0)), 0.9, 1, 0.05, 0, 0);
    return new PlateDesign(
        "small",
        seed,
        PlateFormat.WELLS_96,
        WellFloor.round(3000),
        List.of(new StrainDesign("N2", adults)),
        List.of(
            new CompoundEffect("poison", CompoundEffect.Property.ALIVE_SHARE, 5, 2, 0.1),
            new CompoundEffect("poison", CompoundEffect.Property.LENGTH, 10, 1, 0.5)),
        List.of(wells),
        0.5,
        0.05,
        PlateEffects.defaults(),
        ClutterSampler.defaults(),
        4,
        2,
        new Imaging(
            layout,
            200 / fieldsPerSide,
            180 / fieldsPerSide,
            16,
            fieldsPerSide,
            20,
            Optics.defaults(),
            Light.defaults(),
            50,
            2,
            new Camera(8, 10, 180, 100, 0.5),
            Optional.of(new Camera(12, 90, 600, 5, 3)),
            Optional.empty(),
            true));
  }

  static PlateDesign of(long seed) {
    return of(seed, FileLayout.PLAIN, 1, VEHICLE, POISON, EMPTY);
  }

  private static WellDesign well(
      int column, String compound, double dose, Role role, double animals) {
    return new WellDesign(
        new WellContents(
            new WellId(0, column),
            animals > 0 ? "N2" : "",
            Treatment.of(compound, animals > 0 ? Optional.of(new Dose(dose)) : Optional.empty()),
            role,
            Map.of()),
        animals);
  }
}
