package org.wormscreen.pipeline.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.CodeIdentity;

/**
 * Reads a plan and refuses what does not belong together.
 *
 * @param run the run's folder
 * @param code the running program
 */
record PlanReader(RunFolder run, CodeIdentity code) {

  /** The plan. */
  RunPlan plan() {
    return checked(new PlanFile().read(run.plan(), RunPlan.class));
  }

  /** A batch of this very plan. */
  Batch batch(Path file) {
    Batch batch = new PlanFile().read(file, Batch.class);
    new PlanFile().read(run.plan(), batch.plan(), RunPlan.class);
    return batch;
  }

  /** A plate of this very plan. */
  PlannedPlate plate(String folder) {
    return plate(
        plan().plates().stream()
            .filter(p -> p.folder().equals(folder))
            .findFirst()
            .orElseThrow(
                () ->
                    new ScreenException(
                        Kind.UNUSABLE_PLATE,
                        "The plan %s has no plate '%s'; plan again by 'screen plan'"
                            .formatted(run.plan(), folder))));
  }

  PlannedPlate plate(RunPlan.PlatePart plate) {
    return new PlanFile().read(run.plate(plate.folder()), plate.sha256(), PlannedPlate.class);
  }

  private RunPlan checked(RunPlan plan) {
    Optional<String> problem = Optional.empty();
    if (plan.schema() != RunPlan.SCHEMA) {
      problem =
          Optional.of(
              "has files of version %s, and this program reads version %s"
                  .formatted(plan.schema(), RunPlan.SCHEMA));
    } else if (!plan.code().equals(code.sha256())) {
      problem =
          Optional.of(
              "was made by another build of the program (%s, code %.12s; this is %s, code %.12s)"
                  .formatted(plan.version(), plan.code(), code.version(), code.sha256()));
    }
    problem.ifPresent(
        text -> {
          throw new ScreenException(
              Kind.UNUSABLE_PLATE,
              "The plan %s %s. Numbers of two programs are never mixed: use one on all nodes, or plan again."
                  .formatted(run.plan(), text));
        });
    return plan;
  }
}
