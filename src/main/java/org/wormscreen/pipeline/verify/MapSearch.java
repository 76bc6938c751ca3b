package org.wormscreen.pipeline.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.part.HashedFiles;
import org.wormscreen.report.Provenance.HashedFile;

/**
 * Looks for a plate map that lay anywhere when it was used.
 *
 * @param recorded its name and what it held
 * @param plate the plate folder
 */
record MapSearch(HashedFile recorded, Path plate) {

  private static final String USUAL = "plate_map.csv";

  /**
   * The map by its name, one with the same bytes before others; empty when it is the one that the
   * plate's analysis finds itself.
   */
  Optional<Path> near(Path results) {
    if (Stream.of(plate, plate.getParent())
        .map(place -> place.resolve(USUAL))
        .filter(Files::isRegularFile)
        .limit(1)
        .anyMatch(this::isIt)) {
      return Optional.empty();
    }
    List<Path> named =
        Stream.of(plate, plate.getParent(), results, results.getParent())
            .map(place -> place.resolve(recorded.path()))
            .filter(Files::isRegularFile)
            .toList();
    if (named.isEmpty()) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "The results were made with the plate map %s (SHA-256 %.12s), which lies neither in %s nor beside it nor beside the results; name it by --map"
              .formatted(recorded.path(), recorded.sha256(), plate));
    }
    return Optional.of(named.stream().filter(this::isIt).findFirst().orElse(named.get(0)));
  }

  private boolean isIt(Path file) {
    return HashedFiles.of(recorded.path(), file).equals(recorded);
  }
}
