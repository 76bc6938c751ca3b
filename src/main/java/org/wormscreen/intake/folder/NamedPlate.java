package org.wormscreen.intake.folder;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.image.ImageFault;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.folder.PlateFolder.Forbidden;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.KnownLayouts;
import org.wormscreen.intake.names.Layout;
import org.wormscreen.intake.names.LayoutChoice;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.WellId;

/**
 * Which image of a folder shows what: by the names of the files or, where the microscope listed its
 * images, by that list.
 *
 * @param plate the plate's name
 * @param layout the layout's name
 * @param files the images of this plate
 * @param wells the wells of these images, and of files that are not touched
 */
public record NamedPlate(
    String plate, String layout, List<NamedFile> files, SortedSet<WellId> wells) {

  public static NamedPlate of(
      Path folder, PlateFolder listing, Optional<Layout> own, Problems problems) {
    LayoutChoice choice =
        LayoutChoice.among(own.map(List::of).orElse(KnownLayouts.ALL), listing.images());
    remarkOnFiles(folder, listing, choice, own, problems);
    List<NamedFile> files = OnePlate.of(choice.explained(), own, problems);
    SortedSet<WellId> wells =
        files.stream().map(f -> f.name().well()).collect(Collectors.toCollection(TreeSet::new));
    wells.addAll(forbiddenWells(listing.forbidden(), choice.layout(), problems));
    return new NamedPlate(
        plateName(folder, files),
        files.isEmpty() ? "unknown" : choice.layout().name(),
        files,
        wells);
  }

  private static void remarkOnFiles(
      Path folder,
      PlateFolder listing,
      LayoutChoice choice,
      Optional<Layout> own,
      Problems problems) {
    List<Path> unknown = choice.unexplained();
    String expected =
        own.map(l -> "the --pattern '" + l.example() + "'")
            .orElse(
                "names such as "
                    + KnownLayouts.ALL.stream()
                        .map(Layout::example)
                        .collect(Collectors.joining(", ")));
    if (listing.images().isEmpty()) {
      problems.plate(
          Code.NO_IMAGES,
          "%s holds no image files%s; give the folder in which the microscope wrote the plate"
              .formatted(
                  folder,
                  listing.others().isEmpty() ? "" : " (only " + listing.kindsOfOthers() + ")"),
          listing.others());
    } else if (choice.explained().isEmpty()) {
      problems.plate(
          Code.UNKNOWN_FILE,
          ("none of %s says its well in its name: %s. Expected %s; any other naming"
                  + " can be given as --pattern with the named groups well, field, channel")
              .formatted(Problems.count(unknown, "image file"), Problems.some(unknown), expected),
          unknown);
    } else if (!unknown.isEmpty()) {
      problems.note(
          Code.UNKNOWN_FILE,
          ("%s of %d without the layout of the others (%s), left out: %s. Expected %s;"
                  + " rename them, or give --pattern")
              .formatted(
                  Problems.count(unknown, "image file"),
                  listing.images().size(),
                  choice.layout().name(),
                  Problems.some(unknown),
                  own.isPresent() ? expected : choice.layout().example()),
          unknown);
    }
    if (!listing.stores().isEmpty()) {
      problems.note(
          Code.LEFT_OUT,
          "left out: %s that hold no plate, or lie beside a plate of files: %s"
              .formatted(
                  Problems.count(listing.stores(), "image store"), Problems.some(listing.stores())),
          listing.stores());
    }
    remarkOnOthers(listing, problems);
  }

  /** Files that are no images of the plate. */
  static void remarkOnOthers(PlateFolder listing, Problems problems) {
    if (!listing.thumbnails().isEmpty()) {
      problems.note(
          Code.LEFT_OUT,
          "left out: %s, such as %s"
              .formatted(
                  Problems.count(listing.thumbnails(), "thumbnail"),
                  Problems.shown(listing.thumbnails().get(0))),
          listing.thumbnails());
    }
    if (!listing.others().isEmpty() && !listing.images().isEmpty()) {
      problems.note(
          Code.LEFT_OUT,
          "left out: %s that are no images (%s): %s"
              .formatted(
                  Problems.count(listing.others(), "file"),
                  listing.kindsOfOthers(),
                  Problems.some(listing.others())),
          listing.others());
    }
  }

  /** Files that are not touched: their wells keep a row, with the reason. */
  static SortedSet<WellId> forbiddenWells(
      List<Forbidden> forbidden, Layout layout, Problems problems) {
    SortedSet<WellId> wells = new TreeSet<>();
    for (Forbidden f : forbidden) {
      String message = "%s is %s".formatted(Problems.shown(f.file()), f.why());
      Optional<ImageName> name = layout.read(LayoutChoice.withSlashes(f.file()));
      if (f.hidesFiles()) {
        problems.plate(
            Code.FORBIDDEN_FILE,
            message + ", and what lies in it is unknown; give read permission or move it away",
            List.of(f.file()));
      } else if (name.isPresent()) {
        WellId well = name.get().well();
        wells.add(well);
        problems.well(
            Code.FORBIDDEN_FILE,
            well,
            message + "; put the image itself there",
            List.of(f.file()),
            Optional.of(ImageFault.IO));
      } else {
        problems.note(Code.FORBIDDEN_FILE, message + "; it is left out", List.of(f.file()));
      }
    }
    return wells;
  }

  /** The beginning of the file names; the folder's name where it says that and more. */
  private static String plateName(Path folder, List<NamedFile> files) {
    return plateName(folder, files.isEmpty() ? "" : files.get(0).name().plate());
  }

  /** The plate's own name; the folder's where it says that and more. */
  static String plateName(Path folder, String ofFiles) {
    Path last = folder.getFileName();
    String ofFolder = last == null ? "" : last.toString();
    boolean more = ofFolder.toLowerCase(Locale.ROOT).contains(ofFiles.toLowerCase(Locale.ROOT));
    String name = more ? ofFolder : ofFiles;
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
