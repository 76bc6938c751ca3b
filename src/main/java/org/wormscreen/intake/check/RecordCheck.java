package org.wormscreen.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.intake.ImageSize;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.picture.ChannelChoice;
import org.wormscreen.intake.vendor.PlateRecord;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/** Compares what the microscope says it imaged with the files that are there, both sides listed. */
public record RecordCheck(PlateRecord record, Problems problems) {

  /** Says where a record without a list of images disagrees with the names of the files. */
  public void compare(List<NamedFile> files) {
    List<ImageName> names = files.stream().map(NamedFile::name).toList();
    SortedSet<WellId> wells =
        names.stream().map(ImageName::well).collect(Collectors.toCollection(TreeSet::new));
    List<String> differences = new ArrayList<>();
    if (!record.wells().isEmpty() && !wells.equals(record.wells())) {
      differences.add(both("wells", WellSelection.of(record.wells()), WellSelection.of(wells)));
    }
    SortedMap<String, String> unseen = new TreeMap<>(record.channelNames());
    SortedSet<String> channels = new TreeSet<>(Channels.IN_ORDER);
    names.forEach(n -> channels.add(n.channel()));
    if (!channels.equals(unseen.keySet())) {
      differences.add(both("channels", shown(record.channelNames().keySet()), shown(channels)));
    }
    count(
        "fields a well",
        record.fields(),
        distinct(names, n -> Optional.of(n.field())),
        differences);
    count("slices", record.slices(), distinct(names, n -> boxed(n.slice())), differences);
    count("time points", record.times(), distinct(names, n -> boxed(n.time())), differences);
    if (!differences.isEmpty()) {
      problems.note(
          Code.MISMATCH,
          "%s and the files differ: %s".formatted(record.source(), String.join("; ", differences)),
          List.of());
    }
  }

  /** Says so when images have another size than the record gives. */
  public void compare(Optional<ImageSize> found) {
    if (found.isPresent() && record.width() > 0 && record.height() > 0) {
      ImageSize told = new ImageSize(record.width(), record.height());
      if (!told.equals(found.get())) {
        problems.note(
            Code.MISMATCH,
            ("%s says the images have %s pixels, the files have %s; if they were made smaller, give"
                    + " the pixel size of the files by --pixel-size")
                .formatted(record.source(), told, found.get()),
            List.of());
      }
    }
  }

  private static void count(String what, int told, int found, List<String> differences) {
    if (told > 0 && Math.max(1, found) != told) {
      differences.add(both(what, told, Math.max(1, found)));
    }
  }

  private static int distinct(
      List<ImageName> names, java.util.function.Function<ImageName, Optional<Integer>> value) {
    return (int) names.stream().flatMap(n -> value.apply(n).stream()).distinct().count();
  }

  private static Optional<Integer> boxed(java.util.OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private static String shown(java.util.Collection<String> channels) {
    return channels.stream().map(ChannelChoice::shown).collect(Collectors.joining(" "));
  }

  private static String both(String what, Object told, Object found) {
    return "%s: %s by the record, %s by the files".formatted(what, told, found);
  }
}
