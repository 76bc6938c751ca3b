package org.wormscreen.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.check.PixelSizeCheck;
import org.wormscreen.intake.check.RecordCheck;
import org.wormscreen.intake.folder.FilesOfPlates;
import org.wormscreen.intake.folder.MontagePlate;
import org.wormscreen.intake.folder.NamedPlate;
import org.wormscreen.intake.folder.PlateFolder;
import org.wormscreen.intake.folder.RecordedPlate;
import org.wormscreen.intake.names.Layout;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.picture.ChannelChoice;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.intake.vendor.PlateRecords;

/**
 * Which image shows what, by whatever says so best: the montage's grid that the user states; the
 * list that the microscope wrote; the names of the files; what the files say of themselves.
 *
 * @param record what the microscope recorded of the plate; empty without a record
 */
record KnownPlate(NamedPlate named, Optional<PlateRecord> record) {

  static KnownPlate of(
      Path folder,
      PlateFolder listing,
      IntakeOptions options,
      ImageSources sources,
      Problems problems) {
    if (options.montage().isPresent()) {
      return new KnownPlate(
          MontagePlate.of(folder, listing, options.montage().get(), problems), Optional.empty());
    }
    Optional<Layout> own = options.pattern().map(Layout::ofPattern);
    List<PlateRecord> records = records(folder, listing, problems);
    PlateFolder files = listing.without(recordFiles(listing, records));
    Optional<PlateRecord> record =
        records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    if (record.isPresent() && !record.get().images().isEmpty() && own.isEmpty()) {
      return new KnownPlate(
          new RecordedPlate(folder, files, record.get(), problems).named(), record);
    }
    if (record.isEmpty() && !listing.images().isEmpty() && own.isEmpty()) {
      Optional<PlateRecord> inside = FilesOfPlates.record(folder, listing, sources);
      if (inside.isPresent()) {
        return new KnownPlate(
            new RecordedPlate(folder, files, inside.get(), problems).named(), inside);
      }
    }
    remarkOnSeveral(records, listing.images().isEmpty(), problems);
    NamedPlate named = NamedPlate.of(folder, files, own, problems);
    record.ifPresent(r -> new RecordCheck(r, problems).compare(named.files()));
    return new KnownPlate(named, record);
  }

  private static List<PlateRecord> records(Path folder, PlateFolder listing, Problems problems) {
    List<Path> candidates = new ArrayList<>(listing.others());
    candidates.addAll(listing.images());
    candidates.addAll(listing.stores());
    try {
      PlateRecords records = PlateRecords.among(folder, candidates);
      records.broken().forEach(sentence -> problems.note(Code.RECORD, sentence, List.of()));
      return records.found();
    } catch (IOException e) {
      throw new ScreenException(
          ScreenException.Kind.INPUT_OUTPUT,
          "The microscope's record in %s cannot be read: %s".formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Records and their copies are known files. */
  private static Set<Path> recordFiles(PlateFolder listing, List<PlateRecord> records) {
    Set<Path> known = new HashSet<>();
    listing.others().stream().filter(PlateRecords::isRecord).forEach(known::add);
    records.forEach(r -> known.addAll(r.files()));
    return known;
  }

  private static void remarkOnSeveral(
      List<PlateRecord> records, boolean noImages, Problems problems) {
    if (records.size() > 1) {
      problems.note(
          Code.RECORD,
          "found %s records of plates, and none %s: %s"
              .formatted(
                  records.size(),
                  noImages
                      ? "of their images; copy the images of one plate beside its record"
                      : "is used; give the folder of one plate",
                  records.stream().map(KnownPlate::words).collect(Collectors.joining("; "))),
          List.of());
    }
  }

  private static String words(PlateRecord record) {
    return "%s (%s wells, %s fields, %s slices, %s time points, channels %s%s)"
        .formatted(
            record.source(),
            record.wells().size(),
            record.fields(),
            record.slices(),
            record.times(),
            record.channelNames().keySet().stream()
                .map(c -> ChannelChoice.shown(c, record.channelNames()))
                .collect(Collectors.joining(", ")),
            record
                .pixelSize()
                .map(p -> ", %s um per pixel".formatted(PixelSizeCheck.number(p.micrometres())))
                .orElse(""));
  }
}
