package org.wormscreen.intake.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.image.ImageSeries;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.KnownLayouts;
import org.wormscreen.intake.names.LayoutChoice;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.picture.OpenedFile;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/** Files that hold the images of many wells and say so themselves. */
public final class FilesOfPlates {

  /** More files than this are no plate in a few files, and are not opened to find out. */
  private static final int MOST_FILES = 64;

  private FilesOfPlates() {}

  /** What the files say of their wells, when their names say nothing. */
  public static Optional<PlateRecord> record(
      Path folder, PlateFolder listing, ImageSources sources) {
    List<Path> files = listing.images();
    if (files.size() > MOST_FILES
        || !LayoutChoice.among(KnownLayouts.ALL, files).explained().isEmpty()) {
      return Optional.empty();
    }
    List<NamedFile> images = new ArrayList<>();
    List<Path> with = new ArrayList<>();
    for (Path file : files) {
      List<ImageSeries> series = OpenedFile.of(folder, file, sources).series();
      for (int i = 0; i < series.size(); i++) {
        if (series.get(i).place().isPresent()) {
          images.add(image(file, i, series.get(i)));
          if (!with.contains(file)) {
            with.add(file);
          }
        }
      }
    }
    return images.isEmpty() ? Optional.empty() : Optional.of(record(with, images));
  }

  private static NamedFile image(Path file, int series, ImageSeries image) {
    ImageName name =
        new ImageName(
            "",
            image.place().orElseThrow().well(),
            image.place().orElseThrow().field(),
            "",
            OptionalInt.empty(),
            OptionalInt.empty());
    return new NamedFile(
        file,
        name,
        series,
        OptionalInt.empty(),
        Optional.empty(),
        image.place().orElseThrow().position());
  }

  private static PlateRecord record(List<Path> files, List<NamedFile> images) {
    List<WellId> wells = images.stream().map(i -> i.name().well()).distinct().toList();
    return new PlateRecord(
        "wells within the file",
        files,
        "",
        Optional.of(PlateFormat.smallestWith(wells)),
        new java.util.TreeSet<>(wells),
        new java.util.TreeMap<>(),
        images.stream().mapToInt(i -> i.name().field()).max().orElse(1),
        0,
        0,
        Optional.empty(),
        0,
        0,
        images);
  }
}
