package org.wormscreen.intake.names;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.plate.StagePosition;

/**
 * A file with what is known of its image, by its name or by what the microscope recorded.
 *
 * @param file relative to the plate folder
 * @param series which of several images in the file, from 0
 * @param page the one page of the file that is meant, from 0; empty for all its planes
 * @param cell the part of the picture that is meant; empty for all of it
 * @param position where the stage stood; empty when nothing says so
 */
public record NamedFile(
    Path file,
    ImageName name,
    int series,
    OptionalInt page,
    Optional<GridCell> cell,
    Optional<StagePosition> position) {

  /** A whole file of which only the name is known. */
  public NamedFile(Path file, ImageName name) {
    this(file, name, 0, OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** The same file, its image understood otherwise. */
  public NamedFile as(ImageName other) {
    return new NamedFile(file, other, series, page, cell, position);
  }
}
