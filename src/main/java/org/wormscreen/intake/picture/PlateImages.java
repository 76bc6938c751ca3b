package org.wormscreen.intake.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.intake.Acquisition;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.plate.ChannelRole;

/**
 * The images of a plate that are taken, with the role of each channel.
 *
 * @param images those of channels with a role
 * @param roles the channel of each role
 * @param found all channels in order
 * @param channelNames the microscope's name of each channel
 */
public record PlateImages(
    List<FoundImage> images,
    SortedMap<ChannelRole, String> roles,
    List<String> found,
    SortedMap<String, String> channelNames) {

  /** Files of channels that play no role are not opened, when the names tell the channels. */
  public static PlateImages of(
      FoundImages finder, List<NamedFile> files, Optional<PlateRecord> record) {
    Problems problems = finder.problems();
    IntakeOptions options = finder.options();
    PlaneChoice planes = new PlaneChoice(options.slices(), options.time(), problems);
    SortedMap<String, Integer> byName = new TreeMap<>(Channels.IN_ORDER);
    files.forEach(f -> byName.merge(f.name().channel(), 1, Integer::sum));
    SortedMap<String, String> names = new TreeMap<>(Channels.IN_ORDER);
    record.ifPresent(r -> names.putAll(r.channelNames()));
    if (byName.keySet().stream().anyMatch(c -> !c.isEmpty())) {
      if (names.isEmpty()) {
        names.putAll(namesInFiles(finder, files));
      }
      SortedMap<ChannelRole, String> roles =
          ChannelChoice.of(byName, names, options.channels(), problems);
      List<FoundImage> images = finder.in(planes.of(withRole(files, roles, problems)));
      return new PlateImages(images, roles, List.copyOf(byName.keySet()), names);
    }
    List<FoundImage> images = finder.in(planes.of(files));
    SortedMap<String, Integer> inFiles = new TreeMap<>(Channels.IN_ORDER);
    Set<String> counted = new HashSet<>();
    images.stream()
        .filter(i -> i.metadata().isPresent())
        .filter(i -> counted.add(i.named() + "\n" + i.channel()))
        .forEach(i -> inFiles.merge(i.channel(), 1, Integer::sum));
    if (names.isEmpty()) {
      images.forEach(i -> i.metadata().ifPresent(m -> name(names, i.channel(), m)));
    }
    return new PlateImages(
        images,
        ChannelChoice.of(inFiles, names, options.channels(), problems),
        List.copyOf(inFiles.keySet()),
        names);
  }

  /** What the first file of each channel says that it shows. */
  private static Map<String, String> namesInFiles(FoundImages finder, List<NamedFile> files) {
    SortedMap<String, NamedFile> first = new TreeMap<>(Channels.IN_ORDER);
    files.forEach(f -> first.putIfAbsent(f.name().channel(), f));
    SortedMap<String, String> names = new TreeMap<>(Channels.IN_ORDER);
    first.forEach(
        (channel, file) ->
            OpenedFile.of(finder.folder(), file.file(), finder.sources()).series().stream()
                .limit(1)
                .forEach(series -> name(names, channel, series.metadata())));
    return names;
  }

  private static void name(Map<String, String> names, String channel, ImageMetadata metadata) {
    if (metadata.channelNames().size() == 1) {
      names.putIfAbsent(channel, metadata.channelNames().get(0));
    }
  }

  private static List<NamedFile> withRole(
      List<NamedFile> files, SortedMap<ChannelRole, String> roles, Problems problems) {
    if (!roles.containsKey(ChannelRole.BRIGHTFIELD) && !roles.containsKey(ChannelRole.REPORTER)) {
      return files;
    }
    List<NamedFile> used = new ArrayList<>();
    List<NamedFile> left = new ArrayList<>();
    files.forEach(f -> (roles.containsValue(f.name().channel()) ? used : left).add(f));
    if (!left.isEmpty()) {
      List<Path> paths = left.stream().map(NamedFile::file).distinct().toList();
      String channels =
          left.stream()
              .map(f -> f.name().channel())
              .distinct()
              .sorted(Channels.IN_ORDER)
              .map(ChannelChoice::shown)
              .collect(Collectors.joining(", "));
      problems.note(
          Code.LEFT_OUT,
          "left out: %s of channels without a role (%s)"
              .formatted(Problems.count(paths, "file"), channels),
          paths);
    }
    return used;
  }

  /** What was imaged: by the record where there is one, otherwise by names and headers. */
  public Acquisition acquisition(List<NamedFile> files, Optional<PlateRecord> record) {
    List<ImageName> names = files.stream().map(NamedFile::name).toList();
    List<ImageMetadata> headers =
        images.stream().flatMap(i -> i.metadata().stream()).distinct().toList();
    int slices =
        Math.max(
            distinct(names, n -> n.slice().isPresent() ? Optional.of(n.slice()) : Optional.empty()),
            headers.stream().mapToInt(ImageMetadata::slices).max().orElse(1));
    int times =
        Math.max(
            distinct(names, n -> n.time().isPresent() ? Optional.of(n.time()) : Optional.empty()),
            headers.stream().mapToInt(ImageMetadata::frames).max().orElse(1));
    boolean inPages = images.stream().anyMatch(i -> i.named().page().isPresent());
    return new Acquisition(
        record.map(PlateRecord::source).orElse("the files"),
        channelNames,
        record.map(r -> r.wells().size()).orElse(distinct(names, n -> Optional.of(n.well()))),
        record
            .map(PlateRecord::fields)
            .filter(n -> n > 0)
            .orElse(distinct(names, n -> Optional.of(n.field()))),
        record.map(PlateRecord::slices).filter(n -> n > 1 || inPages).orElse(slices),
        record.map(PlateRecord::times).filter(n -> n > 1 || inPages).orElse(times));
  }

  private static int distinct(List<ImageName> names, Function<ImageName, Optional<?>> value) {
    return (int) names.stream().map(value).filter(Optional::isPresent).distinct().count();
  }
}
