package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;

/**
 * A plate folder, understood and checked.
 *
 * @param plate the plate's name: its folder's, unless the file names give one
 * @param folder the plate folder, absolute
 * @param layout how the file names were read, in words: {@code "ImageXpress"}, {@code "--pattern"}
 * @param format the smallest usual plate with all these wells, or as the user said
 * @param wells every well that has images or a row in the map, in order
 * @param mapFile the plate map that was used; empty without one
 * @param pixelSize um per pixel with its origin; empty when unknown
 * @param problems everything found that is not one well's own, in order
 */
public record PlatePlan(
    String plate,
    Path folder,
    String layout,
    PlateFormat format,
    List<PlannedWell> wells,
    Optional<Path> mapFile,
    Optional<PixelSize> pixelSize,
    List<PlateProblem> problems) {

  public PlatePlan {
    wells = List.copyOf(wells);
    problems = List.copyOf(problems);
  }

  /** Whether anything keeps the whole plate from being analysed. */
  public boolean usable() {
    return problems.stream().noneMatch(p -> p.severity() == PlateProblem.Severity.PLATE);
  }
}
