package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.NamedFile;

/**
 * Which time point and which slices are taken when the file names give several.
 *
 * <p>The plate's last time point. Of the slices of a channel: its projection when the microscope
 * wrote one, otherwise the middle one (of an even number the lower of the two), the same for all
 * wells.
 */
final class PlaneChoice {

  private PlaneChoice() {}

  static List<NamedFile> of(List<NamedFile> files, Problems problems) {
    SortedMap<String, List<NamedFile>> channels = new TreeMap<>(Channels.IN_ORDER);
    for (NamedFile file : lastTime(files, problems)) {
      channels.computeIfAbsent(file.name().channel(), c -> new ArrayList<>()).add(file);
    }
    List<NamedFile> kept = new ArrayList<>();
    channels.forEach((channel, images) -> kept.addAll(oneSlice(channel, images, problems)));
    return kept;
  }

  private static List<NamedFile> lastTime(List<NamedFile> files, Problems problems) {
    SortedSet<Integer> times = new TreeSet<>();
    files.forEach(file -> file.name().time().ifPresent(times::add));
    boolean some = files.stream().anyMatch(file -> file.name().time().isEmpty());
    if (times.isEmpty() || times.size() == 1 && !some) {
      return files;
    }
    OptionalInt last = OptionalInt.of(times.last());
    List<NamedFile> kept = files.stream().filter(f -> f.name().time().equals(last)).toList();
    List<Path> left =
        files.stream().filter(f -> !f.name().time().equals(last)).map(NamedFile::file).toList();
    problems.note(
        Code.SEVERAL_PLANES,
        "found %d time points (%s%s); the last, %d, is taken and %s of the others are left out"
            .formatted(
                times.size() + (some ? 1 : 0),
                list(times),
                some ? " and files without one" : "",
                times.last(),
                Problems.count(left, "file")),
        left);
    return kept;
  }

  private static List<NamedFile> oneSlice(
      String channel, List<NamedFile> files, Problems problems) {
    List<Integer> slices =
        files.stream()
            .flatMap(file -> file.name().slice().stream().boxed())
            .distinct()
            .sorted()
            .toList();
    boolean projected = files.stream().anyMatch(file -> file.name().slice().isEmpty());
    if (slices.isEmpty() || slices.size() == 1 && !projected) {
      return files;
    }
    OptionalInt taken =
        projected ? OptionalInt.empty() : OptionalInt.of(slices.get((slices.size() - 1) / 2));
    List<NamedFile> kept = files.stream().filter(f -> f.name().slice().equals(taken)).toList();
    List<Path> left =
        files.stream().filter(f -> !f.name().slice().equals(taken)).map(NamedFile::file).toList();
    problems.note(
        Code.SEVERAL_PLANES,
        "%sfound %d slices (%s); %s is taken and %s of the others are left out"
            .formatted(
                channel.isEmpty() ? "" : "channel " + channel + ": ",
                slices.size(),
                list(new TreeSet<>(slices)),
                projected
                    ? "the projection beside them"
                    : "the middle one, " + taken.getAsInt() + ",",
                Problems.count(left, "file")),
        left);
    return kept;
  }

  private static String list(SortedSet<Integer> numbers) {
    boolean run = numbers.last() - numbers.first() == numbers.size() - 1 && numbers.size() > 2;
    return run
        ? numbers.first() + " to " + numbers.last()
        : String.join(", ", numbers.stream().map(String::valueOf).toList());
  }
}
