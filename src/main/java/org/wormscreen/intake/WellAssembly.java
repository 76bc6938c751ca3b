package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.stack.StackRule;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.picture.ChannelChoice;
import org.wormscreen.intake.picture.FoundImage;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/**
 * Puts images and map together, well by well, and says what is missing.
 *
 * @param stacks how the slices of a channel become one picture; empty when one slice was taken
 */
record WellAssembly(
    SortedMap<ChannelRole, String> roles,
    Optional<StackRule> stacks,
    Optional<PlateMap> map,
    Problems problems) {

  /**
   * The planned wells.
   *
   * @param wells every well that is to have a row
   * @param named the wells that files name
   * @param recorded the wells that the microscope recorded
   * @param images the images that are taken
   */
  List<PlannedWell> wells(
      SortedSet<WellId> wells,
      SortedSet<WellId> named,
      SortedSet<WellId> recorded,
      List<FoundImage> images) {
    SortedMap<WellId, SortedMap<Integer, List<FoundImage>>> byWell = new TreeMap<>();
    for (FoundImage image : images) {
      byWell
          .computeIfAbsent(image.well(), w -> new TreeMap<>())
          .computeIfAbsent(image.field(), f -> new ArrayList<>())
          .add(image);
    }
    List<PlannedWell> planned = new ArrayList<>();
    for (WellId well : wells) {
      SortedMap<Integer, List<FoundImage>> fields = byWell.getOrDefault(well, new TreeMap<>());
      List<PlannedField> plannedFields = new ArrayList<>();
      fields.forEach((field, found) -> plannedFields.add(field(well, field, found)));
      if (fields.isEmpty() && problems.of(well).isEmpty()) {
        problems.well(
            Code.MISSING_IMAGE,
            well,
            named.contains(well)
                ? "well %s has images, and none of the channels, time point and slice that are taken"
                    .formatted(well)
                : recorded.contains(well)
                    ? "well %s was imaged, as the microscope recorded, and its images are not here"
                        .formatted(well)
                    : "well %s has a row in the map and no images".formatted(well),
            List.of(),
            Optional.empty());
      }
      Optional<WellContents> contents = map.flatMap(m -> m.at(well));
      planned.add(new PlannedWell(well, contents, plannedFields, problems.of(well)));
    }
    remarkOnFields(byWell);
    return planned;
  }

  private PlannedField field(WellId well, int field, List<FoundImage> found) {
    SortedMap<String, List<FoundImage>> channels = new TreeMap<>(Channels.IN_ORDER);
    found.forEach(i -> channels.computeIfAbsent(i.channel(), c -> new ArrayList<>()).add(i));
    Map<ChannelRole, PlannedImage> images = new TreeMap<>();
    boolean broken = !problems.of(well).isEmpty();
    channels.forEach((channel, same) -> complainOfDuplicates(well, field, channel, same));
    roles.forEach(
        (role, channel) -> {
          List<FoundImage> same = channels.getOrDefault(channel, List.of());
          if (!same.isEmpty()) {
            images.put(role, planned(same));
          } else if (!broken) {
            problems.well(
                Code.MISSING_CHANNEL,
                well,
                "well %s, field %s has no image of channel %s (%s); found %s"
                    .formatted(
                        well,
                        field,
                        ChannelChoice.shown(channel),
                        role.label(),
                        String.join(
                            ", ", channels.keySet().stream().map(ChannelChoice::shown).toList())),
                List.of(),
                Optional.empty());
          }
        });
    Optional<StagePosition> position =
        found.stream().flatMap(i -> i.position().stream()).findFirst();
    return new PlannedField(field, new TreeMap<>(images), position);
  }

  private PlannedImage planned(List<FoundImage> slices) {
    boolean joined = slices.size() > 1 && stacks.isPresent();
    List<PlannedImage.Plane> planes =
        slices.stream()
            .sorted(FoundImage.BY_SLICE)
            .limit(joined ? Integer.MAX_VALUE : 1)
            .map(i -> new PlannedImage.Plane(i.file(), i.plane()))
            .toList();
    return new PlannedImage(planes, joined ? stacks.get() : StackRule.SINGLE, slices.get(0).cell());
  }

  private void complainOfDuplicates(WellId well, int field, String channel, List<FoundImage> same) {
    List<FoundImage> sorted = same.stream().sorted(FoundImage.BY_SLICE).toList();
    List<Path> files =
        IntStream.range(0, sorted.size())
            .filter(
                i ->
                    i > 0 && sorted.get(i).sameSlice(sorted.get(i - 1))
                        || i + 1 < sorted.size() && sorted.get(i).sameSlice(sorted.get(i + 1)))
            .mapToObj(i -> sorted.get(i).file())
            .distinct()
            .toList();
    if (files.size() > 1) {
      problems.well(
          Code.DUPLICATE_IMAGE,
          well,
          "%s files claim well %s, field %s%s: %s; expected one, so remove or rename the others"
              .formatted(
                  files.size(),
                  well,
                  field,
                  channel.isEmpty() ? "" : ", channel " + channel,
                  Problems.some(files)),
          files,
          Optional.of(ImageFault.AMBIGUOUS));
    }
  }

  /** Fields that some wells have and others not. */
  private void remarkOnFields(SortedMap<WellId, SortedMap<Integer, List<FoundImage>>> byWell) {
    SortedSet<Integer> fields = new TreeSet<>();
    byWell.values().forEach(f -> fields.addAll(f.keySet()));
    for (int field : fields) {
      List<WellId> without =
          byWell.keySet().stream().filter(w -> !byWell.get(w).containsKey(field)).toList();
      if (!without.isEmpty()) {
        problems.note(
            Code.MISSING_FIELD,
            "field %s is missing in %s of %s wells: %s"
                .formatted(field, without.size(), byWell.size(), WellSelection.of(without)),
            List.of());
      }
    }
  }
}
