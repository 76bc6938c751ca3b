package org.wormscreen.intake.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.KnownLayouts;
import org.wormscreen.intake.names.LayoutChoice;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/** A plate whose microscope listed every image; the names must agree with the list. */
public record RecordedPlate(
    Path folder, PlateFolder listing, PlateRecord record, Problems problems) {

  private static final int LISTED = 3;

  /** The images that are listed and there. */
  public NamedPlate named() {
    Set<Path> there = new HashSet<>(listing.images());
    there.addAll(listing.stores());
    List<NamedFile> found = new ArrayList<>();
    List<NamedFile> absent = new ArrayList<>();
    record.images().forEach(i -> (there.contains(base(i.file())) ? found : absent).add(i));
    remarkOnAbsent(absent);
    remarkOnUnlisted();
    remarkOnNames(found);
    SortedSet<WellId> wells =
        found.stream().map(f -> f.name().well()).collect(Collectors.toCollection(TreeSet::new));
    wells.addAll(NamedPlate.forbiddenWells(listing.forbidden(), KnownLayouts.ALL.get(0), problems));
    return new NamedPlate(
        NamedPlate.plateName(folder, record.plate()),
        "%s (%s)".formatted(record.kind(), record.source()),
        found,
        wells);
  }

  /** The file, or the image store in which it lies. */
  private Path base(Path file) {
    return listing.stores().stream()
        .filter(store -> store.toString().isEmpty() || file.startsWith(store))
        .findFirst()
        .orElse(file);
  }

  private void remarkOnAbsent(List<NamedFile> absent) {
    if (absent.isEmpty()) {
      return;
    }
    List<Path> files = absent.stream().map(NamedFile::file).distinct().toList();
    SortedSet<WellId> wells =
        absent.stream().map(f -> f.name().well()).collect(Collectors.toCollection(TreeSet::new));
    String message =
        "%s lists %s images, and %s of them (%s, wells %s) are not here: %s"
            .formatted(
                record.source(),
                record.images().size(),
                absent.size(),
                Problems.count(files, "file"),
                WellSelection.of(wells),
                Problems.some(files));
    if (absent.size() == record.images().size()) {
      problems.plate(Code.NO_IMAGES, message + "; copy the images beside it", files);
    } else {
      problems.note(Code.RECORD, message + "; they stay missing", files);
    }
  }

  private void remarkOnUnlisted() {
    Set<Path> listed = record.images().stream().map(NamedFile::file).collect(Collectors.toSet());
    List<Path> unlisted = listing.images().stream().filter(i -> !listed.contains(i)).toList();
    if (!unlisted.isEmpty()) {
      problems.note(
          Code.LEFT_OUT,
          "left out: %s that %s does not list: %s"
              .formatted(
                  Problems.count(unlisted, "image file"), record.source(), Problems.some(unlisted)),
          unlisted);
    }
    NamedPlate.remarkOnOthers(listing, problems);
  }

  /** Where a known layout explains the names and says something else, both are shown. */
  private void remarkOnNames(List<NamedFile> found) {
    List<Path> files = found.stream().map(NamedFile::file).distinct().toList();
    LayoutChoice choice = LayoutChoice.among(KnownLayouts.ALL, files);
    if (choice.explained().size() < files.size() || files.size() < found.size()) {
      return;
    }
    List<Path> differing = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      ImageName recorded = found.get(i).name();
      ImageName named = choice.explained().get(i).name();
      if (!agree(recorded, named)) {
        differing.add(found.get(i).file());
        if (sentences.size() < LISTED) {
          sentences.add(
              "%s says %s and %s says %s"
                  .formatted(
                      Problems.shown(found.get(i).file().getFileName()),
                      words(named),
                      record.source(),
                      words(recorded)));
        }
      }
    }
    if (!differing.isEmpty()) {
      problems.note(
          Code.MISMATCH,
          "the names of %s disagree with the microscope's record, which is believed: %s%s"
              .formatted(
                  Problems.count(differing, "file"),
                  String.join("; ", sentences),
                  differing.size() > sentences.size() ? "; ..." : ""),
          differing);
    }
  }

  private static boolean agree(ImageName recorded, ImageName named) {
    return recorded.well().equals(named.well())
        && recorded.field() == named.field()
        && (named.channel().isEmpty() || recorded.channel().equals(named.channel()))
        && (named.slice().isEmpty() || recorded.slice().equals(named.slice()))
        && (named.time().isEmpty() || recorded.time().equals(named.time()));
  }

  private static String words(ImageName name) {
    List<String> words = new ArrayList<>(List.of(name.well().label(), "field " + name.field()));
    Optional.of(name.channel()).filter(c -> !c.isEmpty()).ifPresent(c -> words.add("channel " + c));
    name.slice().ifPresent(z -> words.add("slice " + z));
    name.time().ifPresent(t -> words.add("time point " + t));
    return String.join(", ", words);
  }
}
