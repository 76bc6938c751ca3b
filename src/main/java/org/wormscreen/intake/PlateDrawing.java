package org.wormscreen.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.check.PixelSizeCheck;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.picture.ChannelChoice;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/**
 * A plan as lines of text: what was understood, the plate as it lies on the bench, and the
 * problems.
 */
public record PlateDrawing(PlatePlan plan) {

  private static final int WIDE_COLUMNS = 24;

  /** What stands for a well in the drawing. */
  private enum Mark {
    NEGATIVE('N', "negative"),
    POSITIVE('P', "positive"),
    SAMPLE('S', "sample"),
    REFERENCE('R', "reference"),
    EMPTY('E', "meant to be empty"),
    UNMAPPED('u', "images, no row in the map"),
    IMAGES('+', "images"),
    MISSING('-', "row in the map, no images"),
    BROKEN('!', "cannot be analysed"),
    NOTHING('.', "not planned");

    private final char sign;
    private final String meaning;

    Mark(char sign, String meaning) {
      this.sign = sign;
      this.meaning = meaning;
    }

    static Mark of(PlannedWell well, boolean mapped) {
      boolean absent = well.problems().stream().anyMatch(p -> p.code() == Code.MISSING_IMAGE);
      if (!well.problems().isEmpty()) {
        return absent ? MISSING : BROKEN;
      }
      return well.contents()
          .map(contents -> of(contents.role()))
          .orElse(mapped ? UNMAPPED : IMAGES);
    }

    private static Mark of(Role role) {
      return switch (role) {
        case NEGATIVE -> NEGATIVE;
        case POSITIVE -> POSITIVE;
        case SAMPLE -> SAMPLE;
        case REFERENCE -> REFERENCE;
        case EMPTY -> EMPTY;
      };
    }
  }

  /** Everything: the facts, the plate with its legend, the problems, an empty line between them. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(facts());
    lines.add("");
    lines.addAll(plate());
    lines.add("");
    lines.addAll(problems());
    return lines;
  }

  /** What was understood, one fact a line. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    facts.add(fact("plate", "%s (%s)".formatted(plan.plate(), plan.folder())));
    facts.add(fact("layout", plan.layout()));
    facts.add(fact("imaged", imaged()));
    facts.add(fact("wells", wells()));
    facts.add(fact("channels", channels()));
    facts.add(
        fact(
            "images",
            plan.imageSize().map(s -> s + " pixels").orElse("of no size that could be told")));
    facts.add(
        fact(
            "scale",
            plan.pixelSize()
                .map(
                    p ->
                        "%s um per pixel (%s)"
                            .formatted(PixelSizeCheck.number(p.micrometres()), p.origin()))
                .orElse("unknown")));
    facts.add(fact("map", plan.mapFile().map(file -> file + roles()).orElse("none")));
    return facts;
  }

  private String imaged() {
    Acquisition all = plan.acquisition();
    SortedSet<String> keys = new TreeSet<>(Channels.IN_ORDER);
    keys.addAll(plan.channelsFound());
    keys.addAll(all.channelNames().keySet());
    String channels =
        keys.stream()
            .map(c -> ChannelChoice.shown(c, all.channelNames()))
            .filter(c -> !c.equals(ChannelChoice.shown("")))
            .collect(Collectors.joining(", "));
    return "%s, %s, %s, %s, %s%s; by %s"
        .formatted(
            counted(all.wells(), "well"),
            counted(all.fields(), "field"),
            counted(all.slices(), "slice"),
            counted(all.times(), "time point"),
            counted(keys.size(), "channel"),
            channels.isEmpty() ? "" : " (" + channels + ")",
            all.source());
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String wells() {
    long imaged = plan.wells().stream().filter(w -> !w.fields().isEmpty()).count();
    SortedSet<Integer> fields = new TreeSet<>();
    plan.wells().stream()
        .filter(w -> !w.fields().isEmpty())
        .forEach(w -> fields.add(w.fields().size()));
    String each =
        fields.isEmpty()
            ? ""
            : ", %s field%s each"
                .formatted(
                    fields.size() == 1 ? fields.first() : fields.first() + " to " + fields.last(),
                    fields.last() == 1 ? "" : "s");
    return "%s with images of %s planned%s; a plate of %s (%s x %s)"
        .formatted(
            imaged,
            plan.wells().size(),
            each,
            plan.format().wells(),
            plan.format().rows(),
            plan.format().columns());
  }

  private String channels() {
    List<String> roles = new ArrayList<>();
    plan.channels()
        .forEach((role, name) -> roles.add(role.label() + (name.isEmpty() ? "" : " = " + name)));
    String found =
        plan.channelsFound().stream()
            .map(c -> ChannelChoice.shown(c, plan.acquisition().channelNames()))
            .collect(Collectors.joining(", "));
    return roles.isEmpty()
        ? "no role is known (found %s)".formatted(found.isEmpty() ? "none" : found)
        : String.join(", ", roles)
            + (plan.channelsFound().size() > 1 ? " (found " + found + ")" : "");
  }

  private String roles() {
    SortedMap<Role, Long> roles = new TreeMap<>();
    plan.wells().stream()
        .flatMap(w -> w.contents().stream())
        .forEach(c -> roles.merge(c.role(), 1L, Long::sum));
    return roles.isEmpty()
        ? ""
        : roles.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String fact(String name, String text) {
    return clean("%-9s %s".formatted(name, text));
  }

  /** The plate, a line for each row, and below it the legend of the signs that occur. */
  public List<String> plate() {
    PlateFormat format = formatOfAll();
    SortedMap<WellId, Mark> marks = new TreeMap<>();
    plan.wells().forEach(w -> marks.put(w.well(), Mark.of(w, plan.mapFile().isPresent())));
    boolean wide = format.columns() <= WIDE_COLUMNS;
    List<String> lines = new ArrayList<>(heading(format, wide));
    SortedMap<Mark, Integer> used = new TreeMap<>();
    for (int row = 0; row < format.rows(); row++) {
      StringBuilder line = new StringBuilder("%-3s".formatted(new WellId(row, 0).rowLabel()));
      for (int column = 0; column < format.columns(); column++) {
        Mark mark = marks.getOrDefault(new WellId(row, column), Mark.NOTHING);
        used.merge(mark, 1, Integer::sum);
        line.append(wide ? "  " : " ").append(mark.sign);
      }
      lines.add(line.toString());
    }
    lines.add("");
    used.forEach(
        (mark, wells) -> lines.add("   %c  %s (%s)".formatted(mark.sign, mark.meaning, wells)));
    return lines;
  }

  /** The plan's format; a larger one when wells were named that do not lie on it. */
  private PlateFormat formatOfAll() {
    List<WellId> wells = plan.wells().stream().map(PlannedWell::well).toList();
    PlateFormat needed = PlateFormat.smallestWith(wells);
    return needed.wells() > plan.format().wells() ? needed : plan.format();
  }

  private static List<String> heading(PlateFormat format, boolean wide) {
    StringBuilder tens = new StringBuilder("   ");
    StringBuilder units = new StringBuilder("   ");
    for (int column = 1; column <= format.columns(); column++) {
      if (wide) {
        units.append(String.format(Locale.ROOT, "%3d", column));
      } else {
        tens.append(' ').append(column < 10 ? " " : column / 10);
        units.append(' ').append(column % 10);
      }
    }
    return wide
        ? List.of(units.toString())
        : List.of(tens.toString().stripTrailing(), units.toString());
  }

  /** The problems, the gravest first; those of one kind that only differ in their well as one. */
  public List<String> problems() {
    List<PlateProblem> all =
        plan.allProblems().stream().sorted((a, b) -> a.severity().compareTo(b.severity())).toList();
    if (all.isEmpty()) {
      return List.of("no problems");
    }
    Map<String, List<PlateProblem>> kinds = new LinkedHashMap<>();
    for (PlateProblem problem : all) {
      String kind =
          problem.severity() == Severity.WELL
              ? problem.code().name()
              : problem.code() + problem.message();
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(problem);
    }
    return kinds.values().stream().map(PlateDrawing::line).toList();
  }

  private static String line(List<PlateProblem> same) {
    PlateProblem first = same.get(0);
    List<WellId> wells = same.stream().flatMap(p -> p.well().stream()).distinct().toList();
    String where =
        wells.size() > 1
            ? "%s wells (%s), the first: ".formatted(wells.size(), WellSelection.of(wells))
            : "";
    return clean("%-5s %s: %s%s".formatted(first.severity(), first.code(), where, first.message()));
  }

  /** Names of files and plates may hold line breaks and terminal commands; none is passed on. */
  private static String clean(String line) {
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
