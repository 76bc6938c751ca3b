package org.wormscreen.intake.names;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.plate.WellId;

/** One file name that fits its layout's expression, on the way to an {@link ImageName}. */
record NameReading(Matcher match, Set<String> groups) {

  private enum Part {
    FIELD,
    CHANNEL,
    Z,
    T;

    String group() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern MARKED =
      Pattern.compile(
          "[_ .-](?:(?<word>%s)(?![a-z0-9])|(?<mark>[a-z]+)(?<number>[0-9]+))"
              .formatted(KnownLayouts.DYE),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int ROWS = 32;

  /** What the name says; empty when it names no well, or says the same thing twice. */
  Optional<ImageName> imageName(boolean projectionIsZero) {
    Optional<WellId> well = well();
    Map<Part, String> parts = new EnumMap<>(Part.class);
    boolean clear = well.isPresent();
    for (Part part : Part.values()) {
      String value = text(part.group());
      clear &= value.isEmpty() || put(parts, part, value);
    }
    Matcher marked = MARKED.matcher(text("rest"));
    while (marked.find()) {
      clear &= putMarked(parts, marked);
    }
    if (!clear) {
      return Optional.empty();
    }
    OptionalInt slice = number(parts, Part.Z);
    boolean projection = projectionIsZero && slice.equals(OptionalInt.of(0));
    return Optional.of(
        new ImageName(
            text("plate").strip(),
            well.get(),
            number(parts, Part.FIELD).orElse(1),
            Channels.spelled(parts.getOrDefault(Part.CHANNEL, "")),
            projection ? OptionalInt.empty() : slice,
            number(parts, Part.T)));
  }

  private Optional<WellId> well() {
    if (groups.contains("well")) {
      return WellId.parse(text("well"));
    }
    String row = text("row");
    if (row.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(row);
      row = number >= 1 && number <= ROWS ? new WellId(number - 1, 0).rowLabel() : "";
    }
    return WellId.parse(row + text("column"));
  }

  private String text(String group) {
    String value = groups.contains(group) ? match.group(group) : null;
    return value == null ? "" : value;
  }

  private static boolean putMarked(Map<Part, String> parts, Matcher m) {
    if (m.group("word") != null) {
      return put(parts, Part.CHANNEL, m.group("word"));
    }
    String mark = m.group("mark").toLowerCase(Locale.ROOT);
    String number = m.group("number");
    return switch (mark) {
      case "w", "c", "ch", "channel", "wave" -> put(parts, Part.CHANNEL, mark + number);
      case "z", "zstep", "slice" -> put(parts, Part.Z, number);
      case "t", "tp", "time", "timepoint" -> put(parts, Part.T, number);
      case "s", "f", "site", "field", "fov" -> put(parts, Part.FIELD, number);
      default -> throw new IllegalStateException("A mark that the layouts do not have: " + mark);
    };
  }

  /** Takes the value; false when it was given before, or is no number where one belongs. */
  private static boolean put(Map<Part, String> parts, Part part, String value) {
    boolean fits = part == Part.CHANNEL || NUMBER.matcher(value).matches();
    return fits && parts.putIfAbsent(part, value) == null;
  }

  private static OptionalInt number(Map<Part, String> parts, Part part) {
    return parts.containsKey(part)
        ? OptionalInt.of(Integer.parseInt(parts.get(part)))
        : OptionalInt.empty();
  }
}
