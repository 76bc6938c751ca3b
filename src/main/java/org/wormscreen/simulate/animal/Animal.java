package org.wormscreen.simulate.animal;

import java.util.List;
import java.util.Optional;
import org.wormscreen.simulate.reporter.ReporterLight;

/**
 * One animal as it lies on the floor of its well.
 *
 * @param widthUm largest diameter without protrusions, um
 * @param spine its midline, head first, um from the middle of the well
 * @param ventralLeft whether the ventral side is on the left when walking from head to tail (y
 *     grows downwards, so left of walking in +x is -y)
 * @param sideways how much of the ventral outline is seen: 1 when it lies on its side, 0 when on
 *     its back or belly
 * @param protrusions bulges of the ventral edge, vulva included
 * @param roughUm height of the outline's small irregularities, um
 * @param tissue what its body looks like
 * @param defocusUm standard deviation of its own blur, um
 * @param reporter its light in the reporter's channel; empty without a reporter
 */
public record Animal(
    Stage stage,
    boolean alive,
    Posture posture,
    double widthUm,
    BodyProfile profile,
    Spine spine,
    boolean ventralLeft,
    double sideways,
    List<Protrusion> protrusions,
    double roughUm,
    Tissue tissue,
    double defocusUm,
    Optional<ReporterLight> reporter) {

  private static final double ROUGHNESS_WAVE_UM = 28;

  public Animal {
    protrusions = List.copyOf(protrusions);
  }

  /**
   * How far the body reaches to one side, um.
   *
   * @param place on the body axis, 0 head to 1 tail
   */
  public double reachUm(double place, boolean left) {
    double flank = widthUm / 2 * profile.at(place);
    if (left == ventralLeft) {
      for (Protrusion p : protrusions) {
        flank += sideways * p.heightAt((place - p.place()) * spine.lengthUm());
      }
    }
    double wave = place * spine.lengthUm() / ROUGHNESS_WAVE_UM;
    double taper = Math.min(1, flank / 10);
    return Math.max(0, flank + taper * roughUm * tissue.outline().along(left ? wave : wave + 1000));
  }

  /** Whether it is an adult hermaphrodite without any vulva, swollen with what it never laid. */
  public boolean bag() {
    return stage.hasVulva() && protrusions.isEmpty();
  }

  /** The number of pseudovulvae, seen or not. */
  public int pseudovulvae() {
    return (int) protrusions.stream().filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA).count();
  }

  /** The same animal elsewhere. */
  public Animal placed(double angle, double toXUm, double toYUm) {
    return new Animal(
        stage,
        alive,
        posture,
        widthUm,
        profile,
        spine.placed(angle, toXUm, toYUm),
        ventralLeft,
        sideways,
        protrusions,
        roughUm,
        tissue,
        defocusUm,
        reporter);
  }
}
