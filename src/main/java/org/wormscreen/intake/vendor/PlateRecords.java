package org.wormscreen.intake.vendor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.wormscreen.image.UnreadableImageException;

/**
 * The records of a plate folder.
 *
 * @param found those that could be read, the one nearest to the plate folder first
 * @param broken sentences about those that could not
 */
public record PlateRecords(List<PlateRecord> found, List<String> broken) {

  private interface Reader {
    PlateRecord read(Path folder, Path file) throws IOException;
  }

  /** A format of records; in the order in which they are believed. */
  private record Format(Predicate<Path> is, Reader reader) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format(Harmony::isOne, Harmony::read),
          new Format(CellVoyager::isOne, CellVoyager::read),
          new Format(ZarrPlate::isOne, ZarrPlate::read),
          new Format(Htd::isOne, Htd::read));

  public PlateRecords {
    found = List.copyOf(found);
    broken = List.copyOf(broken);
  }

  /**
   * Reads the records among these files. ImageXpress writes copies of its HTD into the folders of
   * time points and slices; of one format, the files of the upper folders count alone.
   *
   * @param files relative to the folder
   * @throws IOException when one cannot be read from its disk
   */
  public static PlateRecords among(Path folder, List<Path> files) throws IOException {
    List<PlateRecord> found = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Format format : FORMATS) {
      List<Path> its = files.stream().filter(format.is).toList();
      int depth = its.stream().mapToInt(Path::getNameCount).min().orElse(0);
      for (Path file :
          its.stream()
              .filter(f -> f.getNameCount() == depth)
              .sorted(Comparator.comparing(Path::toString))
              .toList()) {
        try {
          found.add(format.reader.read(folder, file));
        } catch (UnreadableImageException | IllegalArgumentException e) {
          broken.add("%s is not used: %s".formatted(file, e.getMessage()));
        }
      }
    }
    return new PlateRecords(found, broken);
  }

  /** Whether a file is of a kind of record, so that it need not be reported as unknown. */
  public static boolean isRecord(Path file) {
    return FORMATS.stream().anyMatch(f -> f.is.test(file));
  }
}
