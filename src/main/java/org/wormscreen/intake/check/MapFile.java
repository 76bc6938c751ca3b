package org.wormscreen.intake.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.map.MapReading;
import org.wormscreen.intake.map.MapRemark;
import org.wormscreen.intake.map.PlateMapReader;

/** The plate map that belongs to a folder. */
public record MapFile(Path file, MapReading reading) {

  /** The name under which a map is found without being told. */
  public static final String NAME = "plate_map.csv";

  private static final String EXAMPLE =
      "well,strain,treatment,concentration_um,role and rows such as A01,MT2124,DMSO,0,negative";

  /**
   * The map that the user named, or {@code plate_map.csv} in or beside the folder; empty without
   * one.
   *
   * @throws ScreenException of kind {@code NO_INPUT} when the named map is not there
   */
  public static Optional<MapFile> find(Path folder, Optional<Path> named, Problems problems) {
    List<Path> found =
        named
            .map(List::of)
            .orElseGet(
                () ->
                    Stream.of(folder.resolve(NAME), folder.resolveSibling(NAME))
                        .filter(Files::exists)
                        .toList());
    if (found.isEmpty()) {
      problems.note(
          Code.NO_MAP,
          ("there is no plate map, so wells are analysed and no hits are called. Expected %s (or the"
                  + " same beside the plate folder) with the header %s")
              .formatted(folder.resolve(NAME), EXAMPLE),
          List.of());
      return Optional.empty();
    }
    Path file = found.get(0);
    if (!Files.isRegularFile(file)) {
      throw new ScreenException(
          ScreenException.Kind.NO_INPUT,
          "%s %s; expected a CSV file with the header %s"
              .formatted(
                  Files.exists(file) ? "The plate map is no file:" : "There is no plate map",
                  file,
                  EXAMPLE));
    }
    if (found.size() > 1) {
      problems.note(
          Code.PLATE_MAP,
          "the plate map is %s; the one beside the plate folder (%s) is not used"
              .formatted(file, found.get(1)),
          List.of());
    }
    return Optional.of(read(file, problems));
  }

  private static MapFile read(Path file, Problems problems) {
    try {
      MapFile map = new MapFile(file, PlateMapReader.read(file));
      map.reading.remarks().forEach(remark -> map.remark(remark, problems));
      return map;
    } catch (IOException e) {
      throw new ScreenException(
          ScreenException.Kind.INPUT_OUTPUT,
          "The plate map %s cannot be read: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private void remark(MapRemark remark, Problems problems) {
    String message = place(remark.line()) + ": " + remark.message();
    switch (remark.weight()) {
      case ERROR -> problems.plate(Code.PLATE_MAP, message, List.of());
      case MANGLED -> problems.note(Code.MANGLED_IDENTIFIER, message, List.of());
      case NOTE -> problems.note(Code.PLATE_MAP, message, List.of());
    }
  }

  /** The file's name and the line. */
  String place(long line) {
    return file.getFileName() + (line > 0 ? ", line " + line : "");
  }
}
