package org.wormscreen.phenotype.vulva.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

/**
 * Says of each animal whether it counts, and what its ventral side shows. Whether it counts is
 * decided from what can be seen, before anything is said of bulges: an animal taken because a bulge
 * was seen would bias the penetrance.
 */
public record VulvaJudge(VulvaSettings settings) {

  private static final double EVEN = 0.5;

  /**
   * Where the vulva is most often found, 0 head to 100 tail, when the plate does not tell: a little
   * behind the middle of what is seen, since the thinnest part of the tail is not.
   */
  private static final double USUAL_VULVA = 51.5;

  /**
   * What is known of an animal beside its flanks.
   *
   * @param umPerPixel of its picture
   * @param dead chance that it is dead by the stain; empty without stain
   * @param deadByPosture chance that it is dead by posture; empty where not judged
   */
  public record Animal(double umPerPixel, OptionalDouble dead, OptionalDouble deadByPosture) {}

  /** The verdict on one animal. */
  public VulvaScore judge(FlankReading reading, Animal animal, Yardstick yardstick) {
    Gate gate = new Gate(settings, yardstick);
    Stage stage = gate.stage(reading);
    Optional<Exclusion> exclusion = gate.exclusion(reading, stage, animal);
    if (exclusion.isPresent()) {
      return excluded(reading, stage, exclusion.get());
    }
    return scored(reading, animal, yardstick.vulvaAt().orElse(USUAL_VULVA));
  }

  private static VulvaScore excluded(FlankReading reading, Stage stage, Exclusion why) {
    VulvaClass type = why == Exclusion.BAG ? VulvaClass.VUL_BAG : VulvaClass.UNREADABLE;
    return new VulvaScore(
        reading, stage, Optional.of(why), type, OptionalInt.empty(), List.of(), false, false, 0);
  }

  private VulvaScore scored(FlankReading reading, Animal animal, double place) {
    boolean headFirst = reading.taper() >= 0;
    Side left = Side.of(reading, true, headFirst, place);
    Side right = Side.of(reading, false, headFirst, place);
    Side ventral = left.evidence() >= right.evidence() ? left : right;
    List<Protrusion> pseudovulvae =
        ventral.protrusions().stream()
            .filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA && p.chance() >= EVEN)
            .toList();
    Optional<Protrusion> vulva =
        ventral.protrusions().stream()
            .filter(p -> p.kind() == Protrusion.Kind.VULVA)
            .max(Comparator.comparingDouble(Protrusion::heightUm));
    boolean muv = !pseudovulvae.isEmpty();
    boolean protruding = vulva.filter(v -> v.heightUm() >= settings.protrudingUm()).isPresent();
    List<Protrusion> shown = new ArrayList<>(pseudovulvae);
    vulva.ifPresent(shown::add);
    shown.sort(Comparator.comparingDouble(Protrusion::position));
    double chance = Math.max(left.chance(), right.chance());
    return new VulvaScore(
        reading,
        Stage.ADULT,
        Optional.empty(),
        muv ? VulvaClass.MUV : protruding ? VulvaClass.PVL : VulvaClass.NORMAL,
        OptionalInt.of(pseudovulvae.size()),
        shown,
        muv || vulva.isPresent(),
        muv && pseudovulvae.stream().allMatch(p -> p.position() > place),
        Certainty.of(reading, muv, muv ? ventral.chance() : chance, animal.umPerPixel(), settings));
  }
}
