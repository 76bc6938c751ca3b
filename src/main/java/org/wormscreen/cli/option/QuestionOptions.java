package org.wormscreen.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.plate.Assay;
import picocli.CommandLine.Option;

/** What is asked of a plate. */
public final class QuestionOptions {

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

  public Optional<Path> settings() {
    return settings;
  }

  public Assay assay() {
    return AssayWord.parse(assay);
  }
}
