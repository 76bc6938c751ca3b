package org.wormscreen.pipeline.batch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wormscreen.pipeline.part.PartStore;

/**
 * Where things lie in the folder of a run.
 *
 * <pre>
 * plan/plan.json          which plates, which batches
 * plan/plates/NAME.json   each plate as it will be analysed
 * plan/batch_0000.json    which wells a batch is
 * parts/NAME/             finished wells
 * results/NAME/           what `screen analyze` would have written
 * </pre>
 */
public record RunFolder(Path folder) {

  /** Names of batch files. */
  static final Pattern BATCHES = Pattern.compile("batch_[0-9]{4,}\\.json");

  /** The run that a batch file belongs to. */
  static RunFolder ofBatch(Path batch) {
    return new RunFolder(batch.toAbsolutePath().normalize().getParent().getParent());
  }

  /** What is to be done. */
  public Path plan() {
    return planFolder().resolve("plan.json");
  }

  Path planFolder() {
    return folder.resolve("plan");
  }

  Path plates() {
    return planFolder().resolve("plates");
  }

  /** One plate as it will be analysed. */
  Path plate(String name) {
    return plates().resolve(name + ".json");
  }

  /**
   * One batch.
   *
   * @param number from 0
   */
  public Path batch(int number) {
    return planFolder().resolve(String.format(Locale.ROOT, "batch_%04d.json", number));
  }

  /** The finished wells of a plate. */
  PartStore parts(String plate) {
    return new PartStore(folder.resolve("parts").resolve(plate));
  }

  /** Where results go unless the user says otherwise. */
  public Path results() {
    return folder.resolve("results");
  }
}
