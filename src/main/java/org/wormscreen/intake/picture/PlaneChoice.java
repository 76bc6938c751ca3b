package org.wormscreen.intake.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.option.SliceChoice;

/**
 * Which time point and which slices are taken when the file names give several.
 *
 * <p>The plate's last time point or the one asked for. Of the slices of a channel one or all, as
 * {@link SliceChoice} says, the same for all wells.
 */
record PlaneChoice(SliceChoice slices, OptionalInt time, Problems problems) {

  /** The files that are taken; several slices of one channel only where they are to be joined. */
  List<NamedFile> of(List<NamedFile> files) {
    SortedMap<String, List<NamedFile>> channels = new TreeMap<>(Channels.IN_ORDER);
    for (NamedFile file : oneTime(files)) {
      channels.computeIfAbsent(file.name().channel(), c -> new ArrayList<>()).add(file);
    }
    List<NamedFile> kept = new ArrayList<>();
    channels.forEach((channel, images) -> kept.addAll(slices(channel, images)));
    return kept;
  }

  private List<NamedFile> oneTime(List<NamedFile> files) {
    SortedSet<Integer> times = new TreeSet<>();
    files.forEach(file -> file.name().time().ifPresent(times::add));
    boolean some = files.stream().anyMatch(file -> file.name().time().isEmpty());
    if (times.isEmpty() || times.size() == 1 && !some && time.isEmpty()) {
      return files;
    }
    int taken = time.orElse(times.last());
    if (!times.contains(taken)) {
      problems.plate(
          Code.SEVERAL_PLANES,
          "--time %s: there is no such time point; found %s".formatted(taken, list(times)),
          List.of());
      return files;
    }
    List<NamedFile> kept =
        files.stream().filter(f -> f.name().time().equals(OptionalInt.of(taken))).toList();
    List<Path> left = left(files, kept);
    if (!left.isEmpty()) {
      problems.note(
          Code.SEVERAL_PLANES,
          "found %s time points (%s%s); %s is taken and %s of the others are left out"
              .formatted(
                  times.size() + (some ? 1 : 0),
                  list(times),
                  some ? " and files without one" : "",
                  time.isPresent() ? "number " + taken : "the last, " + taken + ",",
                  Problems.count(left, "file")),
          left);
    }
    return kept;
  }

  private List<NamedFile> slices(String channel, List<NamedFile> files) {
    List<Integer> found =
        files.stream()
            .flatMap(file -> file.name().slice().stream().boxed())
            .distinct()
            .sorted()
            .toList();
    boolean projected = files.stream().anyMatch(file -> file.name().slice().isEmpty());
    if (found.isEmpty() || found.size() == 1 && !projected && slices.number().isEmpty()) {
      return files;
    }
    boolean own = projected && slices.ownProjection();
    OptionalInt one =
        own || slices.rule().isPresent() ? OptionalInt.empty() : OptionalInt.of(one(found));
    List<NamedFile> kept =
        files.stream()
            .filter(
                f ->
                    one.isEmpty()
                        ? f.name().slice().isEmpty() == own
                        : f.name().slice().equals(one))
            .toList();
    List<Path> left = left(files, kept);
    problems.note(
        Code.SEVERAL_PLANES,
        "%sfound %s slice%s (%s); %s is taken%s"
            .formatted(
                channel.isEmpty() ? "" : "channel " + channel + ": ",
                found.size(),
                found.size() == 1 ? "" : "s",
                list(new TreeSet<>(found)),
                own
                    ? "the projection beside them"
                    : one.isPresent()
                        ? (slices.number().isPresent() ? "number " : "the middle one, ")
                            + one.getAsInt()
                            + (slices.number().isPresent() ? "" : ",")
                        : slices.rule().orElseThrow().words(),
                left.isEmpty()
                    ? ""
                    : " and %s of the others are left out".formatted(Problems.count(left, "file"))),
        left);
    return kept;
  }

  private int one(List<Integer> found) {
    return slices.number().orElse(found.get((found.size() - 1) / 2));
  }

  private static List<Path> left(List<NamedFile> files, List<NamedFile> kept) {
    Set<NamedFile> taken = new HashSet<>(kept);
    return files.stream().filter(f -> !taken.contains(f)).map(NamedFile::file).distinct().toList();
  }

  private static String list(SortedSet<Integer> numbers) {
    boolean run = numbers.last() - numbers.first() == numbers.size() - 1 && numbers.size() > 2;
    return run
        ? numbers.first() + " to " + numbers.last()
        : String.join(", ", numbers.stream().map(String::valueOf).toList());
  }
}
