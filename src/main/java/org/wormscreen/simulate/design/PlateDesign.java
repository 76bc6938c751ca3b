package org.wormscreen.simulate.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/**
 * A plate to be simulated; the same design gives the same plate.
 *
 * @param name the plate's name, as in file names
 * @param seed of every random draw
 * @param floor of each well
 * @param strains the panel; every strain of the wells is one of them
 * @param effects what compounds do; a compound without a row does nothing
 * @param wells in any order
 * @param countSpread spread of the number of animals among wells: its standard deviation is this
 *     times the root of the mean
 * @param alongWall share of the animals that lie against the wall of their well
 * @param clutter what lies in the wells beside animals
 * @param defocusUm largest blur of single animals, sd, um
 * @param roughUm largest height of small irregularities of an outline, um
 */
public record PlateDesign(
    String name,
    long seed,
    PlateFormat format,
    WellFloor floor,
    List<StrainDesign> strains,
    List<CompoundEffect> effects,
    List<WellDesign> wells,
    double countSpread,
    double alongWall,
    PlateEffects plateEffects,
    ClutterSampler clutter,
    double defocusUm,
    double roughUm,
    Imaging imaging) {

  public PlateDesign {
    strains = List.copyOf(strains);
    effects = List.copyOf(effects);
    wells = List.copyOf(wells);
    if (!name.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException(
          "A plate's name is made of letters, digits and dashes, found '%s'".formatted(name));
    }
    for (WellDesign well : wells) {
      WellContents contents = well.contents();
      if (!format.contains(contents.well())) {
        throw new IllegalArgumentException(
            "Well %s lies outside of %s".formatted(contents.well(), format));
      }
      if (well.animals() > 0 && find(strains, contents.strain()).isEmpty()) {
        throw new IllegalArgumentException(
            "Well %s holds strain '%s', which is not in the panel"
                .formatted(contents.well(), contents.strain()));
      }
    }
    PlateMap.of(wells.stream().map(WellDesign::contents).toList());
  }

  /** The same plate with other random draws. */
  public PlateDesign withSeed(long other) {
    return new PlateDesign(
        name,
        other,
        format,
        floor,
        strains,
        effects,
        wells,
        countSpread,
        alongWall,
        plateEffects,
        clutter,
        defocusUm,
        roughUm,
        imaging);
  }

  /** The same plate with these wells alone; what is in them stays as it is. */
  public PlateDesign withWells(Set<WellId> chosen) {
    return with(wells.stream().filter(w -> chosen.contains(w.contents().well())).toList(), imaging);
  }

  /** The same plate seen through another objective: other pixels, the same part of each well. */
  public PlateDesign withPixelSize(double umPerPixel) {
    return with(wells, imaging.withPixelSize(umPerPixel));
  }

  private PlateDesign with(List<WellDesign> otherWells, Imaging otherImaging) {
    return new PlateDesign(
        name,
        seed,
        format,
        floor,
        strains,
        effects,
        otherWells,
        countSpread,
        alongWall,
        plateEffects,
        clutter,
        defocusUm,
        roughUm,
        otherImaging);
  }

  /** The strain of this name. */
  public StrainDesign strain(String strain) {
    return find(strains, strain)
        .orElseThrow(() -> new IllegalArgumentException("No strain '%s'".formatted(strain)));
  }

  /** The plate map. */
  public PlateMap map() {
    return PlateMap.of(wells.stream().map(WellDesign::contents).toList());
  }

  private static Optional<StrainDesign> find(List<StrainDesign> strains, String name) {
    return strains.stream().filter(s -> s.name().equals(name)).findFirst();
  }
}
