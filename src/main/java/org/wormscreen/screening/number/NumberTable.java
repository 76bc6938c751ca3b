package org.wormscreen.screening.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.screening.csv.TableProblems;

/**
 * A plain table of one number a well: {@code well,role,treatment,value}, perhaps with {@code
 * plate,replicate}.
 */
record NumberTable(Path file) {

  private static final List<String> NEEDED = List.of("well", "role", "treatment", "value");

  /** Whether the file is a table of numbers and of nothing that is counted. */
  static boolean isOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    CsvLines header = CsvLines.header(file);
    return NEEDED.stream().allMatch(header::has) && !header.has("muv") && !header.has("k");
  }

  List<NumberWell> read() {
    TableProblems problems = new TableProblems(file);
    List<NumberWell> wells = new ArrayList<>();
    CsvLines.read(
        file,
        problems,
        table -> {
          table.demand(NEEDED);
          return line -> well(line).ifPresent(wells::add);
        });
    problems.stopIfAny();
    return wells;
  }

  private Optional<NumberWell> well(Line line) {
    Optional<WellId> well = WellId.parse(line.text("well"));
    Optional<Role> role = Role.parse(line.text("role"));
    if (well.isEmpty()) {
      line.wrong("well", "a well such as A01");
    }
    if (role.isEmpty()) {
      line.wrong("role", "negative, positive, sample, reference or empty");
    }
    if (well.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble value = line.number("value", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    String plate = line.text("plate");
    return Optional.of(
        new NumberWell(
            plate.isEmpty() ? file.getFileName().toString() : plate,
            line.text("replicate"),
            well.get(),
            role.get(),
            line.text("treatment"),
            value,
            value.isEmpty() ? "No number was measured." : ""));
  }
}
