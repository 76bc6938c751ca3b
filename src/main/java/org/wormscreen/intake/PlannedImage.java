package org.wormscreen.intake;

import java.nio.file.Path;
import org.wormscreen.image.PlaneIndex;

/**
 * Where one plane of a field lies.
 *
 * @param file the file, relative to the plate folder; {@link PlatePlan#path} gives the whole path
 * @param plane which of its planes
 */
public record PlannedImage(Path file, PlaneIndex plane) {}
