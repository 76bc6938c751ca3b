package org.wormscreen.intake.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.Layout;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.WellId;

/**
 * The files of one plate.
 *
 * <p>Two signs tell that a folder holds several plates, which are never mixed: file names that
 * begin differently (unless each beginning stands for one well: then it numbers the images); and
 * folders of which each repeats images of another for half of its wells or more.
 */
final class OnePlate {

  private static final Pattern STEP_FOLDER =
      Pattern.compile("(?:TimePoint|ZStep)_[0-9]+", Pattern.CASE_INSENSITIVE);
  private static final int NAMED = 3;
  private static final int LISTED = 10;

  private OnePlate() {}

  static List<NamedFile> of(List<NamedFile> files, Optional<Layout> own, Problems problems) {
    List<NamedFile> ofName = byName(files, own, problems);
    boolean foldersAreRead = own.filter(l -> l.scope() == Layout.Scope.PATH).isPresent();
    return foldersAreRead ? ofName : byFolder(ofName, problems);
  }

  private static List<NamedFile> byName(
      List<NamedFile> files, Optional<Layout> own, Problems problems) {
    SortedMap<String, List<NamedFile>> plates = grouped(files, f -> f.name().plate());
    if (plates.size() < 2) {
      return files;
    }
    boolean numbered =
        own.isEmpty()
            && plates.values().stream().allMatch(plate -> wells(plate).size() == 1)
            && wells(files).size() == plates.size();
    if (!numbered) {
      return largest(plates, "their names", problems);
    }
    problems.note(
        Code.SEVERAL_PLATES,
        "the names begin differently for each well (%s); these beginnings are not taken for plates"
            .formatted(
                plates.keySet().stream()
                    .limit(NAMED)
                    .map(name -> "'" + name + "'")
                    .collect(Collectors.joining(", ", "", plates.size() > NAMED ? ", ..." : ""))),
        List.of());
    return files.stream().map(f -> new NamedFile(f.file(), withoutPlate(f.name()))).toList();
  }

  private static List<NamedFile> byFolder(List<NamedFile> files, Problems problems) {
    Map<ImageName, Set<String>> foldersOf = new HashMap<>();
    files.forEach(
        f -> foldersOf.computeIfAbsent(f.name(), n -> new TreeSet<>()).add(folder(f.file())));
    SortedMap<String, List<NamedFile>> folders = grouped(files, f -> folder(f.file()));
    SortedMap<String, List<NamedFile>> repeating = new TreeMap<>(folders);
    repeating
        .values()
        .removeIf(
            inFolder -> {
              List<NamedFile> repeated =
                  inFolder.stream().filter(f -> foldersOf.get(f.name()).size() > 1).toList();
              return 2 * wells(repeated).size() < wells(inFolder).size();
            });
    if (repeating.size() < 2) {
      return files;
    }
    return largest(repeating, "folders with the same wells", problems);
  }

  private static List<NamedFile> largest(
      SortedMap<String, List<NamedFile>> plates, String by, Problems problems) {
    Map.Entry<String, List<NamedFile>> largest =
        plates.entrySet().stream()
            .max(
                Comparator.comparingInt(
                        (Map.Entry<String, List<NamedFile>> e) -> e.getValue().size())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
            .orElseThrow();
    problems.plate(
        Code.SEVERAL_PLATES,
        ("found %d plates, judged by %s: %s. Expected one plate per folder; give the folder of one,"
                + " or move each into a folder of its own. Shown here is '%s'")
            .formatted(
                plates.size(),
                by,
                plates.entrySet().stream()
                    .limit(LISTED)
                    .map(e -> "'%s' (%s files)".formatted(e.getKey(), e.getValue().size()))
                    .collect(Collectors.joining(", ", "", plates.size() > LISTED ? ", ..." : "")),
                largest.getKey()),
        List.of());
    return largest.getValue();
  }

  /** The folder of a plate's files: the steps of time and focus lie below it. */
  private static String folder(Path file) {
    Path folder = file.getParent();
    while (folder != null && STEP_FOLDER.matcher(folder.getFileName().toString()).matches()) {
      folder = folder.getParent();
    }
    return folder == null ? "." : folder.toString();
  }

  private static SortedMap<String, List<NamedFile>> grouped(
      List<NamedFile> files, Function<NamedFile, String> key) {
    SortedMap<String, List<NamedFile>> groups = new TreeMap<>();
    files.forEach(f -> groups.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
    return groups;
  }

  private static SortedSet<WellId> wells(List<NamedFile> files) {
    return files.stream().map(f -> f.name().well()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static ImageName withoutPlate(ImageName name) {
    return new ImageName("", name.well(), name.field(), name.channel(), name.slice(), name.time());
  }
}
