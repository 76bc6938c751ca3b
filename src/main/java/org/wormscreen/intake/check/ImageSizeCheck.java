package org.wormscreen.intake.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.image.ImageFault;
import org.wormscreen.intake.ImageSize;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.picture.FoundImage;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/**
 * Whether all images have one size.
 *
 * <p>Another size often means another binning or objective. A well of another size is analysed only
 * when its own files confirm the plate's pixel size; the channels of one field must always agree.
 */
public final class ImageSizeCheck {

  private ImageSizeCheck() {}

  /** The size of most images; empty when none could be opened, or two sizes are equally common. */
  public static Optional<ImageSize> of(
      List<FoundImage> images,
      Optional<PixelSize> pixelSize,
      OptionalDouble told,
      Problems problems) {
    SortedMap<ImageSize, List<FoundImage>> sizes = new TreeMap<>();
    for (FoundImage image : images) {
      image.size().ifPresent(s -> sizes.computeIfAbsent(s, k -> new ArrayList<>()).add(image));
    }
    if (sizes.isEmpty()) {
      return Optional.empty();
    }
    int most = sizes.values().stream().mapToInt(List::size).max().orElseThrow();
    List<ImageSize> commonest =
        sizes.keySet().stream().filter(s -> sizes.get(s).size() == most).toList();
    if (commonest.size() > 1) {
      problems.plate(
          Code.MIXED_IMAGE_SIZE,
          "the images are equally often %s pixels; expected one size (were some binned or cropped?)"
              .formatted(
                  String.join(
                      " and ",
                      commonest.stream()
                          .map(
                              s ->
                                  "%s (%s)"
                                      .formatted(s, Problems.shown(sizes.get(s).get(0).file())))
                          .toList())),
          List.of());
      return Optional.empty();
    }
    ImageSize usual = commonest.get(0);
    sizes.forEach(
        (size, others) -> {
          if (!size.equals(usual)) {
            complain(size, others, usual, most, pixelSize, told, problems);
          }
        });
    return Optional.of(usual);
  }

  private static void complain(
      ImageSize size,
      List<FoundImage> others,
      ImageSize usual,
      int most,
      Optional<PixelSize> pixelSize,
      OptionalDouble told,
      Problems problems) {
    SortedMap<WellId, List<FoundImage>> wells = new TreeMap<>();
    others.forEach(i -> wells.computeIfAbsent(i.well(), w -> new ArrayList<>()).add(i));
    wells.forEach(
        (well, images) -> {
          List<Path> files = images.stream().map(FoundImage::file).toList();
          String found =
              "%s: %s pixels, where %s images of the plate have %s"
                  .formatted(Problems.some(files), size, most, usual);
          boolean confirmed =
              told.isEmpty()
                  && images.stream()
                      .allMatch(
                          i ->
                              i.pixelSizeUm().isPresent()
                                  && pixelSize.isPresent()
                                  && PixelSizeCheck.agree(
                                      i.pixelSizeUm().getAsDouble(),
                                      pixelSize.get().micrometres()));
          if (confirmed) {
            problems.note(
                Code.MIXED_IMAGE_SIZE,
                "well %s: %s; its pixel size is the same".formatted(well, found),
                files);
          } else {
            problems.well(
                Code.MIXED_IMAGE_SIZE,
                well,
                found + ", and no pixel size of its own confirms the plate's",
                files,
                Optional.of(ImageFault.METADATA));
          }
        });
  }
}
