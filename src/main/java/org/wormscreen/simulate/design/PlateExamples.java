package org.wormscreen.simulate.design;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Designs that have a name. */
public final class PlateExamples {

  private PlateExamples() {}

  /** The designs by name. */
  public static SortedMap<String, PlateDesign> all() {
    SortedMap<String, PlateDesign> all = new TreeMap<>();
    all.put("demo-plate", demoPlate());
    all.put("induction-screen", inductionScreen(1));
    all.put("induction-fluorescence", inductionFluorescence(1));
    all.put("muv-screen", muvScreen(1));
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * 24 wells of a viability screen, small pictures, brightfield and stain: the plate of the
   * project's first command.
   */
  public static PlateDesign demoPlate() {
    return DemoPlate.design();
  }

  /**
   * 96 wells of a screen for suppressors of multivulva, whole wells at 2.6 um per pixel: vehicle, a
   * positive control, wild type, and 72 compounds of which about 8 % suppress, 6 % poison and 5 %
   * arrest development.
   *
   * @param seed which such plate
   */
  public static PlateDesign muvScreen(long seed) {
    return MuvScreen.design(seed);
  }

  /**
   * 96 wells of fourth-stage larvae with a vulval reporter, brightfield and reporter, whole wells
   * at 2.6 um per pixel: vehicle, a positive control, wild type, and 72 compounds of which about 8
   * % suppress, 4 % dim the reporter alone, 6 % poison and 5 % arrest development.
   *
   * @param seed which such plate
   */
  public static PlateDesign inductionScreen(long seed) {
    return InductionScreen.design(seed, true);
  }

  /** The same without a brightfield channel. */
  public static PlateDesign inductionFluorescence(long seed) {
    return InductionScreen.design(seed, false);
  }
}
