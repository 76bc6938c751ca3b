package org.wormscreen.intake.vendor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.wormscreen.image.UnreadableImageException;

/**
 * The records of a plate folder.
 *
 * @param found those that could be read, the one nearest to the plate folder first
 * @param broken sentences about those that could not
 */
public record PlateRecords(List<PlateRecord> found, List<String> broken) {

  private interface Reader {
    Optional<PlateRecord> read(Path folder, Path file) throws IOException;
  }

  /** A format of records; in the order in which they are believed. */
  private record Format(Predicate<Path> is, UnaryOperator<List<Path>> choice, Reader reader) {

    /** Of several files, those of the upper folders count alone: the others are copies. */
    static Format of(Predicate<Path> is, Reader reader) {
      return new Format(is, Format::uppermost, reader);
    }

    private static List<Path> uppermost(List<Path> its) {
      int depth = its.stream().mapToInt(Path::getNameCount).min().orElse(0);
      return its.stream()
          .filter(f -> f.getNameCount() == depth)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static final List<Format> FORMATS =
      List.of(
          Format.of(Harmony::isOne, (at, file) -> Optional.of(Harmony.read(at, file))),
          Format.of(CellVoyager::isOne, (at, file) -> Optional.of(CellVoyager.read(at, file))),
          new Format(OmePlate::isOne, OmePlate::candidates, OmePlate::read),
          Format.of(ZarrPlate::isOne, (at, file) -> Optional.of(ZarrPlate.read(at, file))),
          Format.of(Htd::isOne, (at, file) -> Optional.of(Htd.read(at, file))));

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
      for (Path file : format.choice.apply(its)) {
        try {
          format.reader.read(folder, file).ifPresent(found::add);
        } catch (UnreadableImageException | IllegalArgumentException e) {
          broken.add("%s is not used: %s".formatted(file, e.getMessage()));
        }
      }
    }
    return new PlateRecords(found, broken);
  }

  /** Whether a file is a record or one of its copies, and not to be reported as unknown. */
  public static boolean isRecord(Path file) {
    return Htd.isOne(file) || OmePlate.isCompanion(file);
  }
}
