package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.Layout;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.Role;
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

  private static final int ENOUGH_NEGATIVES = 4;

  /**
   * Plans a plate.
   *
   * @throws ScreenException when there is no such folder or map, the folder cannot be read, or the
   *     pattern of the options is no pattern
   */
  public PlatePlan plan(Path plateFolder) {
    Path folder = plateFolder.toAbsolutePath().normalize();
    Problems problems = new Problems();
    Optional<Layout> own = options.pattern().map(Layout::ofPattern);
    PlateFolder listing = PlateFolder.list(folder, options.linksOutside());
    Optional<MapFile> map = MapFile.find(folder, options.map(), problems);
    NamedPlate named =
        NamedPlate.of(folder, listing.without(knownFiles(folder, map)), own, problems);
    PlateFormat format = FormatGuess.of(options.format(), named, map, problems);

    SortedSet<WellId> wells = new TreeSet<>(named.wells());
    map.ifPresent(m -> wells.addAll(m.reading().lines().keySet()));
    select(wells, problems);
    List<NamedFile> selected =
        named.files().stream().filter(f -> wells.contains(f.name().well())).toList();
    Channelled images = images(folder, selected, problems);
    Optional<PixelSize> pixelSize =
        PixelSizeCheck.of(images.images, options.pixelSizeUm(), problems);
    Optional<ImageSize> imageSize =
        ImageSizeCheck.of(images.images, pixelSize, options.pixelSizeUm(), problems);
    Optional<PlateMap> contents = map.map(m -> m.reading().map());
    List<PlannedWell> planned =
        new WellAssembly(images.roles, contents, problems)
            .wells(wells, named.wells(), images.images);
    compareWithMap(planned, map, problems);
    return new PlatePlan(
        named.plate(),
        folder,
        named.layout(),
        format,
        planned,
        map.map(MapFile::file),
        images.found,
        images.roles,
        imageSize,
        pixelSize,
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
          "none of the wells %s is there (%d wells of the plate have images or a row in the map)"
              .formatted(wanted, all),
          List.of());
      return;
    }
    problems.note(
        Code.SELECTION,
        "%d of %d wells are planned, as --wells says: %s"
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

  /**
   * The images with the role of each channel.
   *
   * @param found all channels in order
   */
  private record Channelled(
      List<FoundImage> images, SortedMap<ChannelRole, String> roles, List<String> found) {}

  /** Files of channels that play no role are not opened, when the names tell the channels. */
  private Channelled images(Path folder, List<NamedFile> files, Problems problems) {
    SortedMap<String, Integer> byName = new TreeMap<>(Channels.IN_ORDER);
    files.forEach(f -> byName.merge(f.name().channel(), 1, Integer::sum));
    boolean namesTell = byName.keySet().stream().anyMatch(c -> !c.isEmpty());
    if (namesTell) {
      SortedMap<ChannelRole, String> roles = ChannelChoice.of(byName, options.channels(), problems);
      List<NamedFile> used = withRole(files, roles, problems);
      List<FoundImage> images =
          FoundImage.in(OpenedFile.all(folder, PlaneChoice.of(used, problems), sources), problems);
      return new Channelled(images, roles, List.copyOf(byName.keySet()));
    }
    List<FoundImage> images =
        FoundImage.in(OpenedFile.all(folder, PlaneChoice.of(files, problems), sources), problems);
    SortedMap<String, Integer> inFiles = new TreeMap<>(Channels.IN_ORDER);
    images.stream()
        .filter(i -> i.metadata().isPresent())
        .forEach(i -> inFiles.merge(i.channel(), 1, Integer::sum));
    return new Channelled(
        images,
        ChannelChoice.of(inFiles, options.channels(), problems),
        List.copyOf(inFiles.keySet()));
  }

  private static List<NamedFile> withRole(
      List<NamedFile> files, SortedMap<ChannelRole, String> roles, Problems problems) {
    if (!roles.containsKey(ChannelRole.BRIGHTFIELD)) {
      return files;
    }
    List<NamedFile> used =
        files.stream().filter(f -> roles.containsValue(f.name().channel())).toList();
    List<Path> left =
        files.stream()
            .filter(f -> !roles.containsValue(f.name().channel()))
            .map(NamedFile::file)
            .toList();
    if (!left.isEmpty()) {
      String channels =
          files.stream()
              .map(f -> f.name().channel())
              .filter(c -> !roles.containsValue(c))
              .distinct()
              .sorted(Channels.IN_ORDER)
              .map(ChannelChoice::shown)
              .collect(Collectors.joining(", "));
      problems.note(
          Code.LEFT_OUT,
          "left out: %s of channels without a role (%s)"
              .formatted(Problems.count(left, "file"), channels),
          left);
    }
    return used;
  }

  private static void compareWithMap(
      List<PlannedWell> wells, Optional<MapFile> map, Problems problems) {
    if (map.isEmpty() || map.get().reading().map().wells().isEmpty()) {
      return;
    }
    Path file = map.get().file().getFileName();
    List<WellId> unmapped =
        wells.stream()
            .filter(w -> !w.fields().isEmpty() && w.contents().isEmpty())
            .map(PlannedWell::well)
            .filter(w -> !map.get().reading().lines().containsKey(w))
            .toList();
    if (!unmapped.isEmpty()) {
      boolean one = unmapped.size() == 1;
      problems.note(
          Code.UNMAPPED,
          ("%s images and no row in %s; %s measured and never used for calls: %s. Add the row%s if"
                  + " %s should be")
              .formatted(
                  one ? "1 well has" : unmapped.size() + " wells have",
                  file,
                  one ? "it is" : "they are",
                  WellSelection.of(unmapped),
                  one ? "" : "s",
                  one ? "it" : "they"),
          List.of());
    }
    long negatives =
        wells.stream()
            .filter(w -> !w.fields().isEmpty())
            .filter(w -> w.contents().filter(c -> c.role() == Role.NEGATIVE).isPresent())
            .count();
    if (negatives < ENOUGH_NEGATIVES) {
      problems.note(
          Code.NO_CONTROLS,
          "%s with images %s the role negative in %s, and hits need at least %d"
              .formatted(
                  negatives == 0
                      ? "no well"
                      : "only " + negatives + (negatives == 1 ? " well" : " wells"),
                  negatives < 2 ? "has" : "have",
                  file,
                  ENOUGH_NEGATIVES),
          List.of());
    }
  }
}
