package org.wormscreen.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.plate.Assay;
import picocli.CommandLine.Option;

/** What is asked of a plate. */
final class QuestionOptions {

  @Option(
      names = "--assay",
      paramLabel = "ASSAY",
      description = "The question: muv, induction, viability or size. Default: ${DEFAULT-VALUE}.")
  private String assay = Assay.MUV.label();

  @Option(
      names = "--settings",
      paramLabel = "YAML",
      description = "Settings file. Default: screen.yaml in the plate folder, if it is there.")
  private Optional<Path> settings;

  Optional<Path> settings() {
    return settings;
  }

  Assay assay() {
    return AssayWord.parse(assay);
  }
}
