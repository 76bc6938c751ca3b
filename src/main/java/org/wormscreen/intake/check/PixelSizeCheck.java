package org.wormscreen.intake.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.picture.FoundImage;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/**
 * One pixel size for the plate: the user's, otherwise the microscope's record's, otherwise the one
 * on which the files agree.
 *
 * <p>Files agree when their figures differ by less than 0.1 %. Where a minority differs, its wells
 * cannot be analysed; where no majority exists, the plate cannot.
 */
public final class PixelSizeCheck {

  static final double TOLERANCE = 0.001;

  private PixelSizeCheck() {}

  public static Optional<PixelSize> of(
      List<FoundImage> images,
      OptionalDouble told,
      Optional<PixelSize> recorded,
      Problems problems) {
    List<FoundImage> opened = images.stream().filter(i -> i.metadata().isPresent()).toList();
    List<List<FoundImage>> groups = groups(opened);
    if (told.isPresent()) {
      List<List<FoundImage>> others =
          groups.stream().filter(g -> !agree(um(g.get(0)), told.getAsDouble())).toList();
      if (!others.isEmpty()) {
        problems.note(
            Code.MIXED_PIXEL_SIZE,
            "--pixel-size %s is used; the files say otherwise: %s"
                .formatted(number(told.getAsDouble()), list(others)),
            List.of());
      }
      return Optional.of(new PixelSize(told.getAsDouble(), "--pixel-size"));
    }
    if (recorded.isPresent()) {
      double um = recorded.get().micrometres();
      List<List<FoundImage>> others =
          groups.stream().filter(g -> !agree(um(g.get(0)), um)).toList();
      if (!others.isEmpty()) {
        problems.note(
            Code.MISMATCH,
            "%s says %s um per pixel, which is taken; the images say otherwise: %s"
                .formatted(recorded.get().origin(), number(um), list(others)),
            List.of());
      }
      return recorded;
    }
    if (groups.isEmpty()) {
      if (!opened.isEmpty()) {
        problems.plate(
            Code.NO_PIXEL_SIZE,
            ("no file says how large a pixel is (%s); lengths in um need it. Give"
                    + " --pixel-size UM, the um per pixel on the specimen")
                .formatted(Problems.count(opened, "image")),
            List.of());
      }
      return Optional.empty();
    }
    if (groups.size() > 1 && groups.get(0).size() == groups.get(1).size()) {
      problems.plate(
          Code.MIXED_PIXEL_SIZE,
          "the files disagree on the pixel size: %s; give --pixel-size UM, or part the plate"
              .formatted(list(groups)),
          List.of());
      return Optional.empty();
    }
    List<FoundImage> most = groups.get(0);
    groups.stream().skip(1).forEach(group -> complain(group, most, problems));
    remarkOnSilent(opened, most, problems);
    return Optional.of(representative(most));
  }

  private static void complain(List<FoundImage> group, List<FoundImage> most, Problems problems) {
    SortedMap<WellId, List<Path>> wells = new TreeMap<>();
    group.forEach(i -> wells.computeIfAbsent(i.well(), w -> new ArrayList<>()).add(i.file()));
    wells.forEach(
        (well, files) ->
            problems.well(
                Code.MIXED_PIXEL_SIZE,
                well,
                "%s: %s um per pixel, while %s images of the plate have %s; give --pixel-size if it is wrong"
                    .formatted(
                        Problems.some(files), number(um(group.get(0))),
                        most.size(), number(um(most.get(0)))),
                files,
                Optional.of(ImageFault.METADATA)));
  }

  private static void remarkOnSilent(
      List<FoundImage> opened, List<FoundImage> most, Problems problems) {
    List<Path> silent =
        opened.stream()
            .filter(i -> i.pixelSizeUm().isEmpty())
            .map(FoundImage::file)
            .distinct()
            .toList();
    if (!silent.isEmpty()) {
      problems.note(
          Code.NO_PIXEL_SIZE,
          "%s without a pixel size; that of the others, %s um, is taken: %s"
              .formatted(
                  Problems.count(silent, "file"), number(um(most.get(0))), Problems.some(silent)),
          silent);
    }
  }

  /** Images whose figures agree, the largest group first; of equals, the smaller figure. */
  private static List<List<FoundImage>> groups(List<FoundImage> images) {
    List<FoundImage> sorted =
        images.stream()
            .filter(i -> i.pixelSizeUm().isPresent())
            .sorted(Comparator.comparingDouble(PixelSizeCheck::um))
            .toList();
    List<List<FoundImage>> groups = new ArrayList<>();
    for (FoundImage image : sorted) {
      List<FoundImage> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (last.isEmpty() || !agree(um(last.get(0)), um(image))) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(image);
    }
    groups.sort(Comparator.comparingInt((List<FoundImage> g) -> -g.size()));
    return groups;
  }

  /** The commonest figure of the group, of equals the smallest, with the first file that has it. */
  private static PixelSize representative(List<FoundImage> group) {
    SortedMap<Double, List<FoundImage>> figures =
        group.stream()
            .collect(Collectors.groupingBy(PixelSizeCheck::um, TreeMap::new, Collectors.toList()));
    int most = figures.values().stream().mapToInt(List::size).max().orElseThrow();
    FoundImage first =
        figures.values().stream()
            .filter(images -> images.size() == most)
            .findFirst()
            .orElseThrow()
            .stream()
            .min(Comparator.comparing(i -> i.file().toString()))
            .orElseThrow();
    PixelSize its = first.metadata().flatMap(ImageMetadata::pixelSize).orElseThrow();
    String others = group.size() == 1 ? "" : ", the same in %s images".formatted(group.size());
    return new PixelSize(its.micrometres(), its.origin() + others);
  }

  static boolean agree(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(one, other);
  }

  private static double um(FoundImage image) {
    return image.pixelSizeUm().orElseThrow();
  }

  private static String list(List<List<FoundImage>> groups) {
    return String.join(
        ", ",
        groups.stream()
            .map(
                g ->
                    "%s um in %s (%s)"
                        .formatted(
                            number(um(g.get(0))),
                            Problems.count(g, "image"),
                            Problems.shown(g.get(0).file())))
            .toList());
  }

  /** A figure without superfluous zeros. */
  public static String number(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
