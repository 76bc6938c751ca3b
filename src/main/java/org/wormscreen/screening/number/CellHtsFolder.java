package org.wormscreen.screening.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;

/**
 * A folder as cellHTS2 reads it (Boutros, Bras and Huber 2006, doi 10.1186/gb-2006-7-7-r66): {@code
 * Platelist.txt} names a file for each plate and replicate, {@code Plateconf.txt} says what wells
 * hold (later lines win; {@code *} and regular expressions are allowed), {@code Screenlog.txt}
 * names wells that failed, and the annotation file names what was tested.
 */
record CellHtsFolder(Path folder) {

  private static final String PLATES = "Platelist.txt";
  private static final String CONTENTS = "Plateconf.txt";
  private static final String LOG = "Screenlog.txt";
  private static final String ALL = "*";

  /** Whether the folder is one. */
  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(PLATES));
  }

  private record Configured(Pattern plate, Pattern well, String content) {}

  /** All wells of all plates and replicates. */
  List<NumberWell> read() {
    List<Configured> contents = contents();
    Map<String, String> names = annotation();
    Map<String, String> log = log();
    List<NumberWell> wells = new ArrayList<>();
    for (Map<String, String> line :
        table(folder.resolve(PLATES), "Filename", "Plate", "Replicate")) {
      String plate = line.get("Plate");
      String replicate = line.get("Replicate");
      for (NumberWell well : plate(folder.resolve(line.get("Filename")), plate, replicate)) {
        String content = content(contents, plate, well.well().label());
        String name = names.getOrDefault(plate + " " + well.well().label(), "");
        String flag = log.get(plate + " " + replicate + " " + well.well().label());
        NumberWell known =
            new NumberWell(
                plate,
                replicate,
                well.well(),
                role(content),
                name.isEmpty()
                    ? content.equals("sample") ? plate + ":" + well.well().label() : content
                    : name,
                well.value(),
                well.value().isEmpty() ? "No number was measured." : "");
        wells.add(flag == null ? known : known.without(flag));
      }
    }
    return wells;
  }

  private static Role role(String content) {
    return switch (content.toLowerCase(Locale.ROOT)) {
      case "neg", "negative" -> Role.NEGATIVE;
      case "pos", "positive" -> Role.POSITIVE;
      case "sample" -> Role.SAMPLE;
      default -> Role.EMPTY;
    };
  }

  private List<NumberWell> plate(Path file, String plate, String replicate) {
    List<NumberWell> wells = new ArrayList<>();
    int number = 0;
    for (String text : lines(file)) {
      number++;
      String[] cells = text.split("\t", -1);
      if (text.isBlank()) {
        continue;
      }
      Optional<WellId> well = cells.length < 3 ? Optional.empty() : WellId.parse(cells[1]);
      if (well.isEmpty()) {
        throw wrong(file, number, "expected a plate, a well and a number parted by tabs", text);
      }
      wells.add(
          new NumberWell(
              plate, replicate, well.get(), Role.SAMPLE, "", value(file, number, cells[2]), ""));
    }
    return wells;
  }

  private static OptionalDouble value(Path file, int line, String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
      return OptionalDouble.empty();
    }
    if (!text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
      throw wrong(file, line, "expected a number", cell);
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }

  private List<Configured> contents() {
    List<Configured> contents = new ArrayList<>();
    Path file = folder.resolve(CONTENTS);
    for (Map<String, String> line : table(file, "Plate", "Well", "Content")) {
      contents.add(
          new Configured(
              pattern(file, line.get("Plate")),
              pattern(file, line.get("Well")),
              line.get("Content").strip()));
    }
    return contents;
  }

  private static Pattern pattern(Path file, String text) {
    try {
      return Pattern.compile(text.equals(ALL) ? ".*" : text);
    } catch (PatternSyntaxException e) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE, "%s: '%s' is no pattern of wells.".formatted(file, text), e);
    }
  }

  private String content(List<Configured> contents, String plate, String well) {
    String last = "";
    for (Configured c : contents) {
      boolean meant = c.plate().matcher(plate).matches() && c.well().matcher(well).matches();
      last = meant ? c.content() : last;
    }
    if (last.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s does not say what well %s of plate %s holds."
              .formatted(folder.resolve(CONTENTS), well, plate));
    }
    return last;
  }

  private Map<String, String> log() {
    Map<String, String> log = new HashMap<>();
    Path file = folder.resolve(LOG);
    if (!Files.exists(file)) {
      return log;
    }
    for (Map<String, String> line : table(file, "Plate", "Well", "Flag")) {
      String replicate = line.getOrDefault("Sample", line.getOrDefault("Replicate", "1"));
      String why = line.getOrDefault("Comment", "").strip();
      log.put(
          line.get("Plate") + " " + replicate + " " + line.get("Well"),
          why.isEmpty() ? "Flagged in Screenlog.txt." : why);
    }
    return log;
  }

  /** Names by plate and well: the third column of the annotation file that lies in the folder. */
  private Map<String, String> annotation() {
    Map<String, String> names = new HashMap<>();
    Optional<Path> file = annotationFile();
    if (file.isEmpty()) {
      return names;
    }
    List<String> all = lines(file.get());
    for (String line : all.subList(Math.min(1, all.size()), all.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 2 && !cells[2].isBlank() && !cells[2].equals("NA")) {
        names.put(cells[0] + " " + cells[1], cells[2].strip());
      }
    }
    return names;
  }

  private Optional<Path> annotationFile() {
    Path description = folder.resolve("Description.txt");
    if (!Files.exists(description)) {
      return Optional.empty();
    }
    return lines(description).stream()
        .filter(line -> line.startsWith("annotation:"))
        .map(line -> folder.resolve(line.substring("annotation:".length()).strip()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The lines below the header, by column; lines before the header, such as {@code Wells: 384}. */
  private static List<Map<String, String>> table(Path file, String... needed) {
    List<String> all = lines(file);
    int header = 0;
    while (header < all.size()
        && !Arrays.asList(cells(all.get(header))).containsAll(Arrays.asList(needed))) {
      header++;
    }
    if (header == all.size()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s has no header with the columns %s, parted by tabs."
              .formatted(file, String.join(", ", needed)));
    }
    String[] names = cells(all.get(header));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = header + 1; i < all.size(); i++) {
      String[] cells = cells(all.get(i));
      if (!all.get(i).isBlank()) {
        if (cells.length < needed.length) {
          throw wrong(file, i + 1, "expected %s cells".formatted(names.length), all.get(i));
        }
        Map<String, String> row = new HashMap<>();
        for (int c = 0; c < Math.min(names.length, cells.length); c++) {
          row.put(names[c], cells[c]);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String[] cells(String line) {
    return Stream.of(line.split("\t", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toArray(String[]::new);
  }

  private static ScreenException wrong(Path file, int line, String expected, String found) {
    return new ScreenException(
        Kind.UNUSABLE_PLATE,
        "%s, line %s: %s; found '%s'."
            .formatted(file, line, expected, found.replaceAll("\\p{Cntrl}", " ")));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new ScreenException(
          Files.exists(file) ? Kind.INPUT_OUTPUT : Kind.NO_INPUT,
          "Cannot read %s (%s).".formatted(file, e.getMessage()),
          e);
    }
  }
}
