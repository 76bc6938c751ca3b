package org.wormscreen.cli.option;

import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import picocli.CommandLine.Option;

/** How much is done at once. */
public final class ThreadOptions {

  /** The processors that Slurm gave a task; without cgroups the machine shows all of them. */
  private static final String SLURM = "SLURM_CPUS_PER_TASK";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Wells, or in a merge plates, at once; never changes a result.",
        "Default: the processors of the Slurm task, otherwise all."
      })
  private Integer threads;

  public int threads() {
    if (threads != null && threads < 1) {
      throw new ScreenException(
          Kind.USAGE, "--threads takes a number of at least 1, found " + threads);
    }
    return threads != null
        ? threads
        : Optional.ofNullable(System.getenv(SLURM))
            .filter(text -> text.matches("[1-9][0-9]{0,3}"))
            .map(Integer::parseInt)
            .orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
