package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every fault that was thought of has its test: the table {@code faults.csv} beside this class says
 * which. A place is {@code package.Class#method} below {@code org.wormscreen}, the same in a plugin
 * ({@code plugins/NAME/...}), or {@code .ci/SCRIPT: words}; several are parted by semicolons.
 */
class FaultsTest {

  private static final int FAULTS = 108;
  private static final String ROOT = "org.wormscreen.";
  private static final String NOT_HERE = "does not apply: ";
  private static final String ANNOTATED =
      "@(Test|ParameterizedTest|TestFactory)\\b[^;{}]*?(\\{[^;]*?\\}[^;{}]*?)?\\bvoid %s\\(";

  /** A row of the table. */
  private record Row(String number, String fault, String expected, String shown) {

    static Row of(NamedCsvRecord cells) {
      return new Row(
          cells.getField("number"),
          cells.getField("fault"),
          cells.getField("what must happen"),
          cells.getField("shown by"));
    }

    List<String> places() {
      return Arrays.stream(shown.split(";")).map(String::strip).toList();
    }
  }

  private static List<Row> table() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(FaultsTest.class.getResourceAsStream("faults.csv")),
                    StandardCharsets.UTF_8))) {
      return rows.stream().map(Row::of).toList();
    }
  }

  /** The repository's folder, above that of this module. */
  private static Path home() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve(".ci")) ? here : here.getParent();
  }

  /** What is wrong with the table; empty when every fault is shown. */
  private static List<String> wrong(List<Row> rows) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> numbers = IntStream.rangeClosed(1, FAULTS).mapToObj(String::valueOf).toList();
    if (!rows.stream().map(Row::number).toList().equals(numbers)) {
      wrong.add("The numbers are not 1 to %d in order, each once".formatted(FAULTS));
    }
    for (Row row : rows) {
      if (!isSentence(row.expected()) || row.fault().isBlank()) {
        wrong.add(row.number() + ": no fault, or no sentence of what must happen");
      }
      if (row.shown().startsWith(NOT_HERE)) {
        if (!isSentence(row.shown().substring(NOT_HERE.length()))) {
          wrong.add(row.number() + ": the reason is no sentence");
        }
        continue;
      }
      for (String place : row.places()) {
        wrongPlace(place).ifPresent(why -> wrong.add(row.number() + ": " + place + " " + why));
      }
    }
    return wrong;
  }

  private static boolean isSentence(String text) {
    return text.matches("(?s)[A-Z0-9].*\\.") && text.split(" ").length >= 3;
  }

  private static Optional<String> wrongPlace(String place) throws IOException {
    if (place.startsWith(".ci/")) {
      return wrongScript(place);
    }
    if (!place.matches("(plugins/\\w+/)?[\\w.]+#\\w+")) {
      return Optional.of("is neither a test nor a script of .ci");
    }
    String[] parts = place.split("#");
    int name = parts[0].lastIndexOf('/') + 1;
    Path module = home().resolve(parts[0].substring(0, name));
    String file = (ROOT + parts[0].substring(name)).replace('.', '/') + ".java";
    Path source = module.resolve("src/test/java").resolve(file);
    if (!Files.exists(source)) {
      return Optional.of("is in no test class");
    }
    if (name == 0) {
      return wrongClass(parts);
    }
    String text = Files.readString(source);
    if (!Pattern.compile(ANNOTATED.formatted(parts[1]), Pattern.DOTALL).matcher(text).find()) {
      return Optional.of("is no test method");
    }
    return Optional.empty();
  }

  /** A test that runs whenever the tests run, as the compiled class says. */
  private static Optional<String> wrongClass(String[] parts) {
    try {
      Class<?> type = Class.forName(ROOT + parts[0], false, FaultsTest.class.getClassLoader());
      boolean there =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.getName().equals(parts[1]))
              .anyMatch(
                  method ->
                      isTest(method.getAnnotations())
                          && !isLeftOut(method.getAnnotations())
                          && !isLeftOut(type.getAnnotations()));
      return there ? Optional.empty() : Optional.of("is no test that always runs");
    } catch (ClassNotFoundException e) {
      return Optional.of("is in no test class");
    }
  }

  private static boolean isTest(Object[] annotations) {
    return has(annotations, "Test") || has(annotations, "ParameterizedTest");
  }

  private static boolean isLeftOut(Object[] annotations) {
    return has(annotations, "Tag") || has(annotations, "Disabled");
  }

  private static boolean has(Object[] annotations, String name) {
    return Arrays.stream(annotations)
        .map(a -> ((java.lang.annotation.Annotation) a).annotationType().getSimpleName())
        .anyMatch(name::equals);
  }

  private static Optional<String> wrongScript(String place) throws IOException {
    String[] parts = place.split(": ", 2);
    Path script = home().resolve(parts[0]);
    if (parts.length < 2 || parts[1].isBlank()) {
      return Optional.of("does not say what the script shows");
    }
    if (!Files.isExecutable(script)) {
      return Optional.of("is no script that can be run");
    }
    String step = "(?m)^[^#\\n]*\\bstep \"[^\"]+\" " + Pattern.quote(parts[0]) + "\\b";
    return Pattern.compile(step).matcher(Files.readString(home().resolve(".ci/run"))).find()
        ? Optional.empty()
        : Optional.of("is no step of .ci/run");
  }

  @Test
  void everyFaultIsShownOrDoesNotApplyForAReason() throws IOException {
    assertEquals(List.of(), wrong(table()));
  }

  @Test
  void aTableThatLacksSomethingIsNoticed() throws IOException {
    List<Row> sound = table();
    assertFound(sound, rows -> rows.subList(0, rows.size() - 1), "1 to 108");
    assertFound(sound, rows -> with(rows, 7, sound.get(6)), "1 to 108");
    for (String[] planted :
        new String[][] {
          {"faults.FaultsTest#noSuchMethod", "is no test that always runs"},
          {"faults.NoSuchTest#x", "is in no test class"},
          {"faults.FaultsTest#wrong", "is no test that always runs"},
          {
            "hits.CalibrationBenchmark#falseCallsStayNearTheirNominalShare",
            "is no test that always runs"
          },
          {"plugins/bioformats/bioformats.BioFormatsFormatsTest#noSuchMethod", "is no test method"},
          {".ci/no-such-script: words", "is no script that can be run"},
          {".ci/run", "does not say what the script shows"},
          {".ci/run: all of it", "is no step of .ci/run"},
          {".ci/cluster.d: a folder", "is no step of .ci/run"},
          {"somewhere", "is neither a test nor a script"},
          {"does not apply: because", "the reason is no sentence"},
          {"", "is neither a test nor a script"}
        }) {
      Row row = sound.get(3);
      Row changed = new Row(row.number(), row.fault(), row.expected(), planted[0]);
      assertFound(sound, rows -> with(rows, 3, changed), planted[1]);
    }
  }

  private static List<Row> with(List<Row> rows, int at, Row row) {
    List<Row> changed = new ArrayList<>(rows);
    changed.set(at, row);
    return changed;
  }

  private static void assertFound(List<Row> sound, UnaryOperator<List<Row>> change, String words)
      throws IOException {
    List<String> wrong = wrong(change.apply(sound));
    assertTrue(wrong.stream().anyMatch(w -> w.contains(words)), () -> words + " not in " + wrong);
  }
}
