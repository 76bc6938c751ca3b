package org.wormscreen.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.intake.option.IntakeOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which plate, and how its folder is to be read. */
public final class PlateOptions {

  @Parameters(paramLabel = "PLATE", description = "The plate folder.")
  private Path plate;

  @Mixin private ReadingOptions reading;

  /** The folder, absolute; it exists. */
  public Path folder() {
    return existing(plate);
  }

  public IntakeOptions options() {
    return reading.options();
  }

  /** A plate folder, absolute; it exists. */
  public static Path existing(Path plate) {
    Path folder = plate.toAbsolutePath().normalize();
    if (!Files.exists(folder)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no plate folder " + folder);
    }
    return folder;
  }
}
