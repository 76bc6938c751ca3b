package org.wormscreen.intake.picture;

import java.util.List;
import java.util.stream.IntStream;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.intake.names.Channels;

/** What the channels within a file are called. */
final class Labels {

  private Labels() {}

  /** Their own names when all have one and no two the same, otherwise c1, c2, ... */
  static List<String> of(ImageMetadata metadata) {
    List<String> names = metadata.channelNames().stream().map(Channels::spelled).toList();
    boolean telling =
        names.size() == metadata.channels()
            && names.stream().distinct().count() == names.size()
            && names.stream().noneMatch(String::isBlank);
    return telling
        ? names
        : IntStream.rangeClosed(1, metadata.channels()).mapToObj(c -> "c" + c).toList();
  }
}
