package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/**
 * One plane of one channel of a field.
 *
 * @param channel by the file's name, otherwise by what the file says of its own channels
 * @param metadata what the file's headers say; empty when it cannot be read
 */
record FoundImage(
    WellId well,
    int field,
    String channel,
    Path file,
    PlaneIndex plane,
    Optional<ImageMetadata> metadata) {

  Optional<ImageSize> size() {
    return metadata.map(m -> new ImageSize(m.width(), m.height()));
  }

  OptionalDouble pixelSizeUm() {
    Optional<PixelSize> size = metadata.flatMap(ImageMetadata::pixelSize);
    return size.isPresent() ? OptionalDouble.of(size.get().micrometres()) : OptionalDouble.empty();
  }

  /**
   * The planes of these files that are taken: each channel's middle slice (of an even number the
   * lower of the two) at the last time point.
   */
  static List<FoundImage> in(List<OpenedFile> files, Problems problems) {
    List<FoundImage> images = new ArrayList<>();
    List<Path> deep = new ArrayList<>();
    for (OpenedFile file : files) {
      ImageName name = file.named().name();
      Path path = file.named().file();
      if (file.metadata().isEmpty()) {
        problems.well(
            Code.UNREADABLE_IMAGE, name.well(), file.message(), List.of(path), file.fault());
        images.add(of(file, name.channel(), PlaneIndex.FIRST));
        continue;
      }
      ImageMetadata metadata = file.metadata().get();
      if (metadata.slices() > 1 || metadata.frames() > 1) {
        deep.add(path);
      }
      if (metadata.channels() > 1 && !name.channel().isEmpty()) {
        problems.well(
            Code.UNREADABLE_IMAGE,
            name.well(),
            "%s holds %d channels where its name says that it is one, %s; split it or rename it"
                .formatted(Problems.shown(path), metadata.channels(), name.channel()),
            List.of(path),
            Optional.of(ImageFault.AMBIGUOUS));
      }
      int channels = name.channel().isEmpty() ? metadata.channels() : 1;
      for (int c = 0; c < channels; c++) {
        images.add(
            of(
                file,
                channels == 1 ? name.channel() : label(metadata, c),
                new PlaneIndex(c, (metadata.slices() - 1) / 2, metadata.frames() - 1)));
      }
    }
    if (!deep.isEmpty()) {
      problems.note(
          Code.SEVERAL_PLANES,
          "%s with several slices or time points: the middle slice of the last time point is taken: %s"
              .formatted(Problems.count(deep, "file"), Problems.some(deep)),
          deep);
    }
    return images;
  }

  private static FoundImage of(OpenedFile file, String channel, PlaneIndex plane) {
    ImageName name = file.named().name();
    return new FoundImage(
        name.well(), name.field(), channel, file.named().file(), plane, file.metadata());
  }

  /** The channel's own name when all channels of the file have one each, otherwise c1, c2, ... */
  private static String label(ImageMetadata metadata, int channel) {
    List<String> names = metadata.channelNames().stream().map(Channels::spelled).toList();
    boolean telling =
        names.size() == metadata.channels()
            && names.stream().distinct().count() == names.size()
            && names.stream().noneMatch(String::isBlank);
    return telling ? names.get(channel) : "c" + (channel + 1);
  }
}
