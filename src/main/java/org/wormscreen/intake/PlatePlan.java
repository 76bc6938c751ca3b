package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/**
 * A plate folder, understood and checked.
 *
 * @param plate the plate's name: as the file names give it, otherwise its folder's
 * @param folder the plate folder, absolute
 * @param layout how the file names were read, in words: {@code "ImageXpress"}, {@code "--pattern"}
 * @param format the smallest usual plate with all these wells, or as the user said
 * @param wells every well that has images or a row in the map, in order
 * @param mapFile the plate map that was used; empty without one
 * @param channelsFound the channels that the files have, in order; one named {@code ""} when the
 *     files name none
 * @param channels the channel of each role; without brightfield when that could not be told
 * @param imageSize the size of (nearly) all images; empty when no image could be opened
 * @param pixelSize um per pixel with its origin; empty when unknown
 * @param acquisition what was imaged, by the microscope's records or the files
 * @param problems everything found that does not keep one well from being analysed, in order
 */
public record PlatePlan(
    String plate,
    Path folder,
    String layout,
    PlateFormat format,
    List<PlannedWell> wells,
    Optional<Path> mapFile,
    List<String> channelsFound,
    SortedMap<ChannelRole, String> channels,
    Optional<ImageSize> imageSize,
    Optional<PixelSize> pixelSize,
    Acquisition acquisition,
    List<PlateProblem> problems) {

  public PlatePlan {
    wells = List.copyOf(wells);
    channelsFound = List.copyOf(channelsFound);
    channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    problems = List.copyOf(problems);
  }

  /** Whether nothing keeps the whole plate from being analysed. */
  public boolean usable() {
    return problems.stream().noneMatch(p -> p.severity() == PlateProblem.Severity.PLATE);
  }

  /** Every problem: the plate's in their order, then each well's own. */
  public List<PlateProblem> allProblems() {
    return Stream.concat(
            problems.stream(), wells.stream().flatMap(well -> well.problems().stream()))
        .toList();
  }

  /** The plan of one well; empty when it is not planned. */
  public Optional<PlannedWell> well(WellId id) {
    return wells.stream().filter(well -> well.well().equals(id)).findFirst();
  }

  /** The whole path of an image's first plane. */
  public Path path(PlannedImage image) {
    return folder.resolve(image.file());
  }
}
