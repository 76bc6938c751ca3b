package org.wormscreen.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.foreign.LateBoundSource;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.report.Provenance.Library;

/** Which libraries that are not part of the program read a plate's images. */
record ForeignReaders(ImageSources sources) {

  /** They, by their names. */
  List<Library> of(PlatePlan plan) {
    SortedMap<String, Library> found = new TreeMap<>();
    for (PlannedWell well : plan.wells()) {
      for (PlannedField field : well.fields()) {
        for (PlannedImage image : field.images().values()) {
          source(plan.folder().resolve(image.file()))
              .filter(LateBoundSource.class::isInstance)
              .ifPresent(source -> found.computeIfAbsent(source.name(), name -> library(source)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Library library(ImageSource source) {
    return new Library(source.name(), source.version(), CodeIdentity.hashOf(source.getClass()));
  }

  /** A file that cannot be looked at fails where it is read, and says why there. */
  private Optional<ImageSource> source(Path file) {
    try {
      return sources.best(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
