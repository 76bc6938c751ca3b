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
import org.wormscreen.simulate.picture.ReporterOptics;
import org.wormscreen.simulate.reporter.VulvalReporter;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/**
 * A plate of a screen for compounds that suppress vulval induction in fourth-stage larvae of
 * let-60(n1046gf) with a vulval reporter. Mean induction without treatment is about 3.8 (Walser et
 * al. 2017, doi 10.1371/journal.pgen.1006592).
 */
final class InductionScreen {

  private static final String MODEL = "let-60(n1046);egl-17p::GFP";
  private static final String WILD_TYPE = "N2;egl-17p::GFP";
  private static final Dose DOSE = new Dose(10);
  private static final double ANIMALS = 24;
  private static final double EXTRA = 0.3;
  private static final double SUPPRESSORS = 0.08;
  private static final double DIMMERS = 0.04;
  private static final double POISONS = 0.06;
  private static final double ARRESTERS = 0.05;

  private InductionScreen() {}

  static PlateDesign design(long seed, boolean brightfield) {
    Draws draws = Draws.of(seed, "induction-screen");
    List<CompoundEffect> effects = new ArrayList<>();
    effects.add(new CompoundEffect("trametinib", Property.EXTRA_INDUCTION, 0.5, 1.2, 0));
    effects.add(new CompoundEffect("trametinib", Property.NORMAL_INDUCTION, 8, 2, 0.6));
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < PlateFormat.WELLS_96.rows(); row++) {
      for (int column = 0; column < PlateFormat.WELLS_96.columns(); column++) {
        wells.add(well(new WellId(row, column), effects, draws));
      }
    }
    return new PlateDesign(
        brightfield ? "induction-screen" : "induction-fluorescence",
        seed,
        PlateFormat.WELLS_96,
        WellFloor.round(5100),
        List.of(
            new StrainDesign(MODEL, larvae(new VulvalReporter(EXTRA, 0.995, 0.12, 1))),
            new StrainDesign(WILD_TYPE, larvae(VulvalReporter.wildType()))),
        effects,
        wells,
        1.2,
        0.04,
        new PlateEffects(0.95, 0.99, 0.2, 0, 1, 0.25),
        new ClutterSampler(3, 0.3, 0.3, 0.2, 0.02, 0.2, 0.1),
        4,
        3,
        imaging(brightfield));
  }

  private static Population larvae(VulvalReporter line) {
    return new Population(
            new TreeMap<>(
                Map.of(Stage.L4, 0.88, Stage.L3, 0.06, Stage.YOUNG_ADULT, 0.04, Stage.L1, 0.02)),
            0.98,
            1,
            0.06,
            0,
            0.04)
        .with(line);
  }

  private static Imaging imaging(boolean brightfield) {
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
        Optional.of(ReporterOptics.defaults()),
        brightfield);
  }

  /** Columns 1 and 12 hold vehicle and wild type, column 2 the inhibitor, one compound a well. */
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
      return well(well, MODEL, "trametinib", new Dose(3), Role.POSITIVE);
    }
    String compound = String.format(Locale.ROOT, "WS-%04d", well.row() * 12 + well.column() + 1);
    double kind = draws.between(0, 1);
    double ec50 = draws.between(1, 5);
    if (kind < SUPPRESSORS) {
      effects.add(
          new CompoundEffect(
              compound, Property.EXTRA_INDUCTION, ec50, 1.5, draws.between(0, 0.06)));
    } else if (kind < SUPPRESSORS + DIMMERS) {
      effects.add(
          new CompoundEffect(compound, Property.REPORTER, ec50, 1.5, draws.between(0.3, 0.6)));
    } else if (kind < SUPPRESSORS + DIMMERS + POISONS) {
      effects.add(new CompoundEffect(compound, Property.ALIVE_SHARE, ec50, 2, 0.3));
      effects.add(new CompoundEffect(compound, Property.ANIMALS, ec50, 2, 0.5));
      effects.add(new CompoundEffect(compound, Property.LENGTH, ec50, 2, 0.8));
    } else if (kind < SUPPRESSORS + DIMMERS + POISONS + ARRESTERS) {
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
