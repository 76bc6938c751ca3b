package org.wormscreen.intake.names;

import java.nio.file.Path;

/**
 * A file whose name is understood.
 *
 * @param file the file, relative to the plate folder
 */
public record NamedFile(Path file, ImageName name) {}
