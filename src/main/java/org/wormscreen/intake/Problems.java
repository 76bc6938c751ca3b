package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.image.ImageFault;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.plate.WellId;

/** Collects what is found while one plate is planned. */
public final class Problems {

  private static final int NAMED = 3;

  private final List<PlateProblem> ofPlate = new ArrayList<>();
  private final SortedMap<WellId, List<PlateProblem>> ofWells = new TreeMap<>();

  /** Nothing of the plate can be analysed because of this. */
  public void plate(Code code, String message, List<Path> files) {
    ofPlate.add(
        new PlateProblem(Severity.PLATE, code, Optional.empty(), message, files, Optional.empty()));
  }

  /** Nothing is lost by this. */
  public void note(Code code, String message, List<Path> files) {
    ofPlate.add(
        new PlateProblem(Severity.NOTE, code, Optional.empty(), message, files, Optional.empty()));
  }

  /** The well cannot be analysed because of this. */
  public void well(
      Code code, WellId well, String message, List<Path> files, Optional<ImageFault> fault) {
    ofWells
        .computeIfAbsent(well, w -> new ArrayList<>())
        .add(new PlateProblem(Severity.WELL, code, Optional.of(well), message, files, fault));
  }

  /** The plate's own, the gravest first, each severity in the order of finding. */
  List<PlateProblem> ofPlate() {
    List<PlateProblem> sorted = new ArrayList<>(ofPlate);
    sorted.sort((a, b) -> a.severity().compareTo(b.severity()));
    return sorted;
  }

  /** What keeps this well from being analysed. */
  List<PlateProblem> of(WellId well) {
    return ofWells.getOrDefault(well, List.of());
  }

  /** The first few names, and how many more there are. */
  public static String some(List<Path> files) {
    String named = String.join(", ", files.stream().limit(NAMED).map(Problems::shown).toList());
    return files.size() > NAMED ? "%s and %s more".formatted(named, files.size() - NAMED) : named;
  }

  /** The number of files in words: {@code 1 file}, {@code 3 files}. */
  public static String count(List<?> things, String noun) {
    return things.size() + " " + noun + (things.size() == 1 ? "" : "s");
  }

  /** A path as it may stand in a message: a line break or another control character shows as ?. */
  public static String shown(Path file) {
    return file.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
