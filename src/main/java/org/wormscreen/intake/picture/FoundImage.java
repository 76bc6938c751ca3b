package org.wormscreen.intake.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.ImageSize;
import org.wormscreen.intake.names.GridCell;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;

/**
 * One plane of one channel of a field.
 *
 * @param named the file and what is known of it
 * @param channel by the file's name, otherwise by what the file says of its own channels
 * @param metadata what the file's headers say; empty when it cannot be read
 */
public record FoundImage(
    NamedFile named, String channel, PlaneIndex plane, Optional<ImageMetadata> metadata) {

  /** By focus position: the one of the name, then the one in the file. */
  public static final Comparator<FoundImage> BY_SLICE =
      Comparator.comparingInt((FoundImage i) -> i.named.name().slice().orElse(-1))
          .thenComparingInt(i -> i.plane.slice());

  public WellId well() {
    return named.name().well();
  }

  public int field() {
    return named.name().field();
  }

  public Path file() {
    return named.file();
  }

  /** Whether both claim the same focus position. */
  public boolean sameSlice(FoundImage other) {
    OptionalInt own = named.name().slice();
    boolean sameFile = file().equals(other.file());
    return own.equals(other.named.name().slice())
        && (!sameFile || plane.equals(other.plane) && cell().equals(other.cell()));
  }

  public Optional<GridCell> cell() {
    return named.cell();
  }

  public Optional<StagePosition> position() {
    return named.position().or(() -> metadata.flatMap(ImageMetadata::position));
  }

  public Optional<ImageSize> size() {
    return metadata.map(
        m ->
            new ImageSize(
                cell().map(c -> c.width(m.width())).orElse(m.width()),
                cell().map(c -> c.height(m.height())).orElse(m.height())));
  }

  public OptionalDouble pixelSizeUm() {
    Optional<PixelSize> size = metadata.flatMap(ImageMetadata::pixelSize);
    return size.isPresent() ? OptionalDouble.of(size.get().micrometres()) : OptionalDouble.empty();
  }

  /** An image whose file cannot be read. */
  static FoundImage unreadable(NamedFile named) {
    return new FoundImage(named, named.name().channel(), PlaneIndex.FIRST, Optional.empty());
  }

  /** The planes of these channels, slices and this frame of a file. */
  static List<FoundImage> in(
      NamedFile named, ImageMetadata metadata, List<Integer> slices, int frame) {
    ImageName name = named.name();
    if (named.page().isPresent()) {
      PlaneIndex page = PlaneIndex.ofPage(named.page().getAsInt());
      return List.of(new FoundImage(named, name.channel(), page, Optional.of(metadata)));
    }
    List<FoundImage> images = new ArrayList<>();
    int channels = name.channel().isEmpty() ? metadata.channels() : 1;
    for (int c = 0; c < channels; c++) {
      String channel = channels == 1 ? name.channel() : Labels.of(metadata).get(c);
      for (int slice : slices) {
        PlaneIndex plane = new PlaneIndex(named.series(), c, slice, frame);
        images.add(new FoundImage(named, channel, plane, Optional.of(metadata)));
      }
    }
    return images;
  }
}
