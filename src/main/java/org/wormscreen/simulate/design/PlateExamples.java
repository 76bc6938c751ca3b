package org.wormscreen.simulate.design;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Designs that have a name. */
public final class PlateExamples {

  private PlateExamples() {}

  /** The designs by name, the first plate of each kind. */
  public static SortedMap<String, PlateDesign> all() {
    return all(1);
  }

  /**
   * The designs by name.
   *
   * @param seed which plates of a kind
   */
  public static SortedMap<String, PlateDesign> all(long seed) {
    SortedMap<String, PlateDesign> all = new TreeMap<>();
    all.put("demo-plate", demoPlate());
    all.put("induction-screen", inductionScreen(seed));
    all.put("induction-fluorescence", inductionFluorescence(seed));
    all.put("muv-screen", muvScreen(seed));
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
   * positive control, wild type, and 36 compounds in two wells each, of which 8 % suppress, 6 %
   * poison and 5 % arrest development.
   *
   * @param seed which such plate
   */
  public static PlateDesign muvScreen(long seed) {
    return MuvScreen.design(seed);
  }

  /**
   * 96 wells of fourth-stage larvae with a vulval reporter, brightfield and reporter, whole wells
   * at 2.6 um per pixel: vehicle, a positive control, wild type, and 36 compounds in two wells
   * each, of which 8 % suppress, 4 % dim the reporter alone, 6 % poison and 5 % arrest development.
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
