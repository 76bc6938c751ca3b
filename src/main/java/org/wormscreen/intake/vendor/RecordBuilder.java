package org.wormscreen.intake.vendor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/** Gathers a record that lists its images one by one; counts follow from the images. */
final class RecordBuilder {

  private static final int MOST_IMAGES = 5_000_000;

  private final String kind;
  private final Path file;
  private final List<Path> files = new ArrayList<>();
  private final List<NamedFile> images = new ArrayList<>();
  private final SortedMap<String, String> channels = new TreeMap<>(Channels.IN_ORDER);
  private final SortedSet<WellId> wells = new TreeSet<>();
  private String plate = "";
  private Optional<PlateFormat> format = Optional.empty();
  private Optional<PixelSize> pixelSize = Optional.empty();
  private int width;
  private int height;
  private int fields;
  private int slices;
  private int times;

  RecordBuilder(String kind, Path file) {
    this.kind = kind;
    this.file = file;
    files.add(file);
  }

  /** Another file that belongs to the record. */
  RecordBuilder with(Path other) {
    files.add(other);
    return this;
  }

  /** The first name that is given counts. */
  RecordBuilder named(String name) {
    plate = plate.isEmpty() ? name : plate;
    return this;
  }

  RecordBuilder format(Optional<PlateFormat> its) {
    format = its;
    return this;
  }

  RecordBuilder channel(String key, String name) {
    channels.merge(Channels.spelled(key), name, (old, next) -> old.isEmpty() ? next : old);
    return this;
  }

  boolean hasChannel(String key) {
    return channels.containsKey(Channels.spelled(key));
  }

  /** The first pixel size that is given counts. */
  RecordBuilder pixelSize(Optional<PixelSize> size) {
    pixelSize = pixelSize.or(() -> size);
    return this;
  }

  RecordBuilder size(int columns, int rows) {
    width = width == 0 ? columns : width;
    height = height == 0 ? rows : height;
    return this;
  }

  /** Counts that hold where no image that is listed says more. */
  RecordBuilder counted(int itsFields, int itsSlices, int itsTimes) {
    fields = itsFields;
    slices = itsSlices;
    times = itsTimes;
    return this;
  }

  RecordBuilder well(WellId well) {
    wells.add(well);
    return this;
  }

  RecordBuilder image(NamedFile image) throws UnreadableImageException {
    if (images.size() >= MOST_IMAGES) {
      throw new UnreadableImageException(
          ImageFault.METADATA, "%s lists more than %s images".formatted(file, MOST_IMAGES));
    }
    images.add(image);
    wells.add(image.name().well());
    return this;
  }

  /**
   * A file beside the record, relative to the plate folder.
   *
   * @throws UnreadableImageException METADATA when the name leads elsewhere
   */
  Path beside(String name) throws UnreadableImageException {
    Path parent = file.getParent();
    Path found = (parent == null ? Path.of("") : parent).resolve(name).normalize();
    if (found.isAbsolute() || found.startsWith("..") || name.isBlank()) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s names the image '%s', which does not lie beside it".formatted(file, name));
    }
    return found;
  }

  PlateRecord build() {
    List<NamedFile> sorted = new ArrayList<>(images);
    sorted.sort(Comparator.comparing((NamedFile i) -> i.file().toString()));
    return new PlateRecord(
        kind,
        files,
        plate,
        format,
        wells,
        channels,
        Math.max(fields, most(n -> n.field())),
        Math.max(slices, most(n -> n.slice().orElse(0))),
        Math.max(times, most(n -> n.time().orElse(0))),
        pixelSize,
        width,
        height,
        sorted);
  }

  /** How many different values the images have. */
  private int most(java.util.function.ToIntFunction<ImageName> value) {
    return (int) images.stream().map(NamedFile::name).mapToInt(value).distinct().count();
  }
}
