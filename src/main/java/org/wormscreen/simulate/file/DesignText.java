package org.wormscreen.simulate.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect;

/**
 * A design as a file says it; all that is absent is as in the design that it is like.
 *
 * @param name of the plate
 * @param like the design that it follows in light, optics, camera, clutter and plate effects
 * @param seed of every random draw
 * @param wells of the plate: 6, 12, 24, 48, 96, 384 or 1536
 * @param wellDiameterUm of a round well, um
 * @param umPerPixel of the pictures
 * @param animals a well, on average
 * @param vehicle its name in the plate map
 * @param vehicleWells of each strain that is treated
 * @param edges whether the outermost wells are used
 * @param clutter what lies between the animals; what is absent is as in the design that it is like
 * @param strains the panel
 * @param treatments what is tried on them
 */
record DesignText(
    String name,
    String like,
    OptionalLong seed,
    OptionalInt wells,
    OptionalDouble wellDiameterUm,
    OptionalDouble umPerPixel,
    OptionalDouble animals,
    Optional<String> vehicle,
    OptionalInt vehicleWells,
    Optional<Boolean> edges,
    Optional<Mess> clutter,
    List<Strain> strains,
    List<Tried> treatments) {

  DesignText {
    strains = strains == null ? List.of() : List.copyOf(strains);
    treatments = treatments == null ? List.of() : List.copyOf(treatments);
  }

  /**
   * What lies between the animals, as {@link org.wormscreen.simulate.scene.ClutterSampler}.
   *
   * @param specks small particles, per square millimetre
   * @param clumps lumps of 15 to 60 um, likewise
   * @param clouds of bacteria, likewise
   * @param bubbles a well
   * @param crystals groups of needles, per square millimetre
   * @param fibres a well
   * @param onFlanks lumps that stick to an animal, per animal
   * @param eggs groups of laid eggs per mm2
   */
  record Mess(
      OptionalDouble specks,
      OptionalDouble clumps,
      OptionalDouble clouds,
      OptionalDouble bubbles,
      OptionalDouble crystals,
      OptionalDouble fibres,
      OptionalDouble onFlanks,
      OptionalDouble eggs) {}

  /**
   * A strain.
   *
   * @param stages weight of each stage
   * @param alive share of living animals, 0 to 1
   * @param muv share of multivulva adults, 0 to 1
   * @param lengthScale factor on every length
   * @param reporter fates and brightness of the vulval reporter
   * @param referenceWells wells of this strain in vehicle with the role reference; such a strain is
   *     not treated
   */
  record Strain(
      String name,
      Optional<SortedMap<Stage, Double>> stages,
      OptionalDouble alive,
      OptionalDouble muv,
      OptionalDouble lengthScale,
      Optional<Reporter> reporter,
      OptionalInt referenceWells) {}

  /**
   * Fates of the vulval precursor cells, and the reporter's brightness.
   *
   * @param extra chance that each of P3.p, P4.p and P8.p is induced
   * @param normal chance that each of P5.p, P6.p and P7.p is induced
   * @param half share of induced cells that are half induced
   * @param brightness of a typical focus
   */
  record Reporter(
      OptionalDouble extra,
      OptionalDouble normal,
      OptionalDouble half,
      OptionalDouble brightness) {}

  /**
   * A compound with its doses.
   *
   * @param role sample or positive
   * @param dosesUm umol/l
   * @param replicates wells of each dose and strain
   * @param strains their names; all that are treated when absent
   * @param effects what it does; nothing when absent
   */
  record Tried(
      String compound,
      Optional<String> role,
      List<Double> dosesUm,
      OptionalInt replicates,
      Optional<List<String>> strains,
      List<Effect> effects) {

    Tried {
      dosesUm = dosesUm == null ? List.of() : List.copyOf(dosesUm);
      effects = effects == null ? List.of() : List.copyOf(effects);
    }
  }

  /** One effect of a compound, as {@link CompoundEffect}. */
  record Effect(
      CompoundEffect.Property property, double ec50Um, OptionalDouble hill, double full) {}
}
