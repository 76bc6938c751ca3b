package org.wormscreen.simulate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/** A plate of a screen for compounds that suppress multivulva in let-60(n1046gf). */
final class MuvScreen {

  private static final String MODEL = "let-60(n1046)";
  private static final String WILD_TYPE = "N2";
  private static final Dose DOSE = new Dose(10);
  private static final double ANIMALS = 22;
  private static final double SUPPRESSORS = 0.08;
  private static final double POISONS = 0.06;
  private static final double ARRESTERS = 0.05;

  private MuvScreen() {}

  static PlateDesign design(long seed) {
    Draws draws = Draws.of(seed, "muv-screen");
    List<CompoundEffect> effects = new ArrayList<>();
    effects.add(new CompoundEffect("trametinib", Property.MUV_SHARE, 0.5, 1.2, 0.05));
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < PlateFormat.WELLS_96.rows(); row++) {
      for (int column = 0; column < PlateFormat.WELLS_96.columns(); column++) {
        wells.add(well(new WellId(row, column), effects, draws));
      }
    }
    return new PlateDesign(
        "muv-screen",
        seed,
        PlateFormat.WELLS_96,
        WellFloor.round(5100),
        List.of(new StrainDesign(MODEL, gravid(0.8)), new StrainDesign(WILD_TYPE, gravid(0))),
        effects,
        wells,
        1.2,
        0.04,
        new PlateEffects(0.95, 0.98, 0.2, 0, 1, 0.25),
        new ClutterSampler(3, 0.3, 0.3, 0.2, 0.02, 0.2, 0.15),
        6,
        5,
        imaging());
  }

  private static Population gravid(double muvShare) {
    return new Population(
        new TreeMap<>(
            Map.of(Stage.ADULT, 0.9, Stage.L4, 0.04, Stage.L1, 0.04, Stage.ADULT_MALE, 0.02)),
        0.97,
        1,
        0.07,
        muvShare,
        0.04);
  }

  private static Imaging imaging() {
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
        Optional.empty());
  }

  /** Columns 1 and 12 hold the controls, the others one compound a well. */
  private static WellDesign well(WellId well, List<CompoundEffect> effects, Draws draws) {
    if (well.column() == 0) {
      return well(well, MODEL, "DMSO", new Dose(0), Role.NEGATIVE);
    }
    if (well.column() == 11) {
      return well.row() < 4
          ? well(well, WILD_TYPE, "DMSO", new Dose(0), Role.REFERENCE)
          : well(well, MODEL, "DMSO", new Dose(0), Role.NEGATIVE);
    }
    if (well.column() == 1) {
      return well(well, MODEL, "trametinib", DOSE, Role.POSITIVE);
    }
    String compound = String.format(Locale.ROOT, "WS-%04d", well.row() * 12 + well.column() + 1);
    double kind = draws.between(0, 1);
    double ec50 = draws.between(1, 5);
    if (kind < SUPPRESSORS) {
      effects.add(
          new CompoundEffect(compound, Property.MUV_SHARE, ec50, 1.5, draws.between(0.05, 0.3)));
    } else if (kind < SUPPRESSORS + POISONS) {
      effects.add(new CompoundEffect(compound, Property.ALIVE_SHARE, ec50, 2, 0.3));
      effects.add(new CompoundEffect(compound, Property.ANIMALS, ec50, 2, 0.5));
      effects.add(new CompoundEffect(compound, Property.LENGTH, ec50, 2, 0.75));
    } else if (kind < SUPPRESSORS + POISONS + ARRESTERS) {
      effects.add(new CompoundEffect(compound, Property.ARRESTED_SHARE, ec50, 2, 0.95));
    }
    return well(well, MODEL, compound, DOSE, Role.SAMPLE);
  }

  private static WellDesign well(
      WellId well, String strain, String compound, Dose dose, Role role) {
    return new WellDesign(
        new WellContents(well, strain, Treatment.of(compound, Optional.of(dose)), role, Map.of()),
        ANIMALS);
  }
}
