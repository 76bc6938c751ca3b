package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.check.FormatGuess;
import org.wormscreen.intake.check.ImageSizeCheck;
import org.wormscreen.intake.check.MapCheck;
import org.wormscreen.intake.check.MapFile;
import org.wormscreen.intake.check.PixelSizeCheck;
import org.wormscreen.intake.check.RecordCheck;
import org.wormscreen.intake.folder.NamedPlate;
import org.wormscreen.intake.folder.PlateFolder;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.picture.FoundImages;
import org.wormscreen.intake.picture.PlateImages;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/**
 * Turns a plate folder into a checked plan.
 *
 * <p>The steps: list the folder; choose the layout that explains most names; read the map; tell the
 * plate's format; choose wells, time point, slices and channels; read the headers of the images
 * that are left; compare their sizes; put wells together. Pixels are not read. Everything wrong is
 * in the plan, all at once; an exception is thrown only where there is nothing to plan.
 *
 * @param options what the user says
 * @param sources the readers whose headers are asked
 */
public record PlatePlanner(IntakeOptions options, ImageSources sources) {

  /**
   * Plans a plate.
   *
   * @throws ScreenException when there is no such folder or map, the folder cannot be read, or the
   *     pattern of the options is no pattern
   */
  public PlatePlan plan(Path plateFolder) {
    Path folder = plateFolder.toAbsolutePath().normalize();
    Problems problems = new Problems();
    PlateFolder listing = PlateFolder.list(folder, options.linksOutside(), sources.extensions());
    Optional<MapFile> map = MapFile.find(folder, options.map(), problems);
    KnownPlate known =
        KnownPlate.of(folder, listing.without(knownFiles(folder, map)), options, sources, problems);
    NamedPlate named = known.named();
    Optional<PlateRecord> record = known.record();
    SortedSet<WellId> recorded = record.map(PlateRecord::wells).orElse(new TreeSet<>());
    PlateFormat format =
        FormatGuess.of(
            options.format().or(() -> record.flatMap(PlateRecord::format)), named, map, problems);

    SortedSet<WellId> wells = new TreeSet<>(named.wells());
    map.ifPresent(m -> wells.addAll(m.reading().lines().keySet()));
    wells.addAll(recorded);
    select(wells, problems);
    List<NamedFile> selected =
        named.files().stream().filter(f -> wells.contains(f.name().well())).toList();
    PlateImages images =
        PlateImages.of(new FoundImages(folder, sources, options, problems), selected, record);
    Optional<PixelSize> pixelSize =
        PixelSizeCheck.of(
            images.images(),
            options.pixelSizeUm(),
            record.flatMap(PlateRecord::pixelSize),
            problems);
    Optional<ImageSize> imageSize =
        ImageSizeCheck.of(images.images(), pixelSize, options.pixelSizeUm(), problems);
    record.ifPresent(r -> new RecordCheck(r, problems).compare(imageSize));
    List<PlannedWell> planned =
        new WellAssembly(
                images.roles(), options.slices().rule(), map.map(m -> m.reading().map()), problems)
            .wells(wells, named.wells(), recorded, images.images());
    new MapCheck(planned, problems).compareWith(map);
    return new PlatePlan(
        named.plate(),
        folder,
        named.layout(),
        format,
        planned,
        map.map(MapFile::file),
        images.found(),
        images.roles(),
        imageSize,
        pixelSize,
        images.acquisition(named.files(), record),
        problems.ofPlate());
  }

  private static SortedSet<Path> knownFiles(Path folder, Optional<MapFile> map) {
    SortedSet<Path> known = new TreeSet<>();
    known.add(Path.of(MapFile.NAME));
    known.add(Path.of("screen.yaml"));
    map.map(m -> m.file().toAbsolutePath().normalize())
        .filter(file -> file.startsWith(folder))
        .ifPresent(file -> known.add(folder.relativize(file)));
    return known;
  }

  private void select(SortedSet<WellId> wells, Problems problems) {
    if (options.wells().isEmpty()) {
      return;
    }
    WellSelection wanted = options.wells().get();
    int all = wells.size();
    SortedSet<WellId> absent = new TreeSet<>(wanted.wells());
    absent.removeAll(wells);
    wells.retainAll(wanted.wells());
    if (wells.isEmpty()) {
      problems.plate(
          Code.SELECTION,
          "none of the wells %s is there (%s wells of the plate have images or a row in the map)"
              .formatted(wanted, all),
          List.of());
      return;
    }
    problems.note(
        Code.SELECTION,
        "%s of %s wells are planned, as --wells says: %s"
            .formatted(wells.size(), all, WellSelection.of(wells)),
        List.of());
    if (!absent.isEmpty()) {
      problems.note(
          Code.SELECTION,
          "--wells names wells without images and without a row in the map: "
              + WellSelection.of(absent),
          List.of());
    }
  }
}
